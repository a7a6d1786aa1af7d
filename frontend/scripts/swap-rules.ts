// What may be swapped into a page. Fragments of 4xx answers are (the conflict note, the form with its errors).
// A whole document is not: after a redirect the browser goes there, otherwise it would nest a page in a page.
import { announce } from './announce';
import { first, text } from './page';

interface Exchange {
  text: string;
  response: { status: number; raw: Response };
}

function isDocument(answer: string): boolean {
  return /^\s*<!doctype html/i.test(answer);
}

document.addEventListener('htmx:before:swap', (event) => {
  const { ctx } = (event as CustomEvent<{ ctx: Exchange }>).detail;
  if (!ctx.response || !isDocument(ctx.text)) return;
  event.preventDefault();
  if (ctx.response.raw.redirected) location.assign(ctx.response.raw.url);
  else if (ctx.response.status >= 400) showTrouble();
  else location.reload();
});

// No answer at all: the line is down, or the server took too long.
document.addEventListener('htmx:error', showTrouble);

function showTrouble(): void {
  const place = first('#messages');
  const note = first<HTMLTemplateElement>('template#trouble');
  if (place && note) place.replaceChildren(note.content.cloneNode(true));
  announce(text('trouble'));
}
