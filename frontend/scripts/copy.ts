// <button data-copy="H99.27-261123-0007">: copies the text and says so.
import { announce } from './announce';
import { around, text } from './page';

document.addEventListener('click', async (event) => {
  const button = around(event, '[data-copy]');
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset['copy'] ?? '');
  announce(text('copied', { what: button.dataset['copy'] ?? '' }));
});
