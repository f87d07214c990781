import { render } from 'preact';
import { AboutData } from '../../components/about-data.tsx';
import { WordingProvider } from '../../components/wording.ts';
import { CHANGES_FILE, changesSchema } from '../../lib/assessment/changes.ts';
import { packagedData, packagedText } from '../../lib/browser/packaged.ts';
import { browserWording } from '../../lib/browser/wording.ts';

document.documentElement.lang = browserWording.language;
document.documentElement.dir = browserWording.message('@@bidi_dir');
document.title = `${browserWording.message('desk_title')} – ${browserWording.message('ext_name')}`;

async function view() {
  try {
    const [data, changes] = await Promise.all([packagedData(), packagedText(CHANGES_FILE)]);
    return <AboutData data={data} changes={changesSchema.parse(JSON.parse(changes))} now={new Date()} />;
  } catch (error) {
    console.error(error);
    return <p>{browserWording.message('desk_no_data')}</p>;
  }
}

render(<WordingProvider value={browserWording}>{await view()}</WordingProvider>, document.body);
