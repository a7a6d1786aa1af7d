// One region with role=status says results aloud, so that several updates never talk over each other.
// A fragment is said when it carries `data-say`: its text, or the attribute's own value.
import { all, first, onContent } from './page';

const PAUSE_MS = 80; // a screen reader notices the change only if the region was empty before

export function announce(message: string): void {
  const region = first('#status');
  if (!region || !message) return;
  region.textContent = '';
  setTimeout(() => { region.textContent = message; }, PAUSE_MS);
}

const said = new WeakSet<Element>();

onContent((within) => {
  const fresh = all('[data-say]', within).filter((element) => !said.has(element));
  fresh.forEach((element) => said.add(element));
  const words = fresh.map((element) => element.dataset.say || element.textContent || '');
  announce(words.join('. ').replace(/\s+/g, ' ').trim());
});
