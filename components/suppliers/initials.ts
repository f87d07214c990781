import { useEffect, useState } from 'preact/hooks';
import type { SupplierStore } from '../../lib/suppliers/store/store.ts';

/** The initials of whoever decides, as they were last written; kept with the runs. */
export function useInitials(store: SupplierStore): readonly [string, (initials: string) => void] {
  const [initials, setInitials] = useState('');
  const { meta } = store.database;
  useEffect(() => {
    void meta.get('initials').then((kept) => {
      if (typeof kept?.value === 'string') setInitials(kept.value);
    });
  }, [meta]);
  return [
    initials,
    (written) => {
      setInitials(written);
      void meta.put({ key: 'initials', value: written });
    },
  ];
}
