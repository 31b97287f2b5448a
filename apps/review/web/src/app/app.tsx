import { spoken } from '../lib/language/spoken.js';
import { useStore } from '../lib/store/store.js';
import { Announcer } from '../ui/announcer.js';
import { Page } from './page.js';

/** The workspace in the language it is read in: in another one it is drawn anew. */
export function App() {
  return (
    <>
      <Page key={useStore(spoken)} />
      <Announcer />
    </>
  );
}
