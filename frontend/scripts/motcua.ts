// What the pages load. Each module minds one idea; every page also works without any of them.
import 'htmx.org';
import './announce';
import './bulk-bar';
import './clock';
import './copy';
import './desk-lock';
import './dialog';
import './disclosure';
import './draft';
import './focus-after-swap';
import './key-help';
import './keyboard';
import './live-list';
import './passkey';
import './print';
import './rows';
import './show-passwords';
import './submit-guard';
import './suggest';
import './swap-rules';

document.documentElement.classList.add('scripted');
