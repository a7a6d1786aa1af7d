// The clock in the bar follows the server's time (a counter's computer may be wrong), to the minute.
// <time data-clock="2026-11-23T09:40:12+07:00" data-weekdays="Chủ Nhật,Thứ Hai,…">09:40 Thứ Hai 23/11/2026</time>
import { first } from './page';

const ZONE = 'Asia/Ho_Chi_Minh';

function parts(moment: Date): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE, hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit', year: 'numeric', weekday: 'short',
  });
  return Object.fromEntries(format.formatToParts(moment).map((part) => [part.type, part.value]));
}

function words(moment: Date, weekdays: string[]): string {
  const p = parts(moment);
  const weekday = weekdays[['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(p['weekday'] ?? '')] ?? '';
  return `${p['hour']}:${p['minute']} ${weekday} ${p['day']}/${p['month']}/${p['year']}`;
}

document.addEventListener('DOMContentLoaded', () => {
  const clock = first('[data-clock]');
  if (!clock) return;
  const ahead = Date.parse(clock.dataset['clock'] ?? '') - Date.now();
  const weekdays = (clock.dataset['weekdays'] ?? '').split(',');
  if (Number.isNaN(ahead)) return;
  setInterval(() => { clock.textContent = words(new Date(Date.now() + ahead), weekdays); }, 1000);
});
