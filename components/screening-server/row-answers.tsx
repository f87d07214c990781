import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../lib/screening-server/protocol.ts';
import { hostOfServer } from '../../lib/screening-server/server.ts';
import type { AskedRun } from '../../lib/screening-server/store.ts';
import { useWording } from '../wording.ts';
import { AnswerList } from './answer-list.tsx';
import type { ServerShell } from './shell.ts';

/** What a screening server answered for one row of a run, beside what was found here; nothing where it was not asked about it. */
export function RowAnswers({ shell, run, place }: { shell: ServerShell; run: string; place: number }) {
  const wording = useWording();
  const [asked, setAsked] = useState<AskedRun | undefined>(undefined);
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  useEffect(() => {
    let isThis = true;
    Promise.all([shell.answers.run(run), shell.answers.row(run, place)]).then(([one, its]) => {
      if (!isThis) return;
      setAsked(one);
      setAnswers(its);
    }, console.error);
    return () => {
      isThis = false;
    };
  }, [shell, run, place]);
  if (!asked || place >= asked.done) return null;
  const host = hostOfServer(asked.server);
  return (
    <section class="server-row">
      <h3>{wording.message('server_answers', [host])}</h3>
      {answers.length > 0 ? (
        <>
          <AnswerList answers={answers} />
          <p class="muted">{wording.message('server_own')}</p>
        </>
      ) : (
        <p class="muted">{wording.message('server_row_none')}</p>
      )}
    </section>
  );
}
