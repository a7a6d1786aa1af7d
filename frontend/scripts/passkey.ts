// Asks the browser for a passkey and puts its answer into the form.
// <form data-passkey="create|get"> <script type="application/json" id="passkey-options"> <input type="hidden" name="passkey">
//   create: the form's own button asks first, then sends; get: a button [data-passkey-ask] asks and sends
import { all, around, first } from './page';

type Json = Record<string, unknown>;

function bytes(text: string): ArrayBuffer {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0)).buffer;
}

function words(buffer: ArrayBuffer | null): string {
  const plain = String.fromCharCode(...new Uint8Array(buffer ?? new ArrayBuffer(0)));
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function withBytes(credentials: unknown): PublicKeyCredentialDescriptor[] {
  return ((credentials ?? []) as Json[]).map((each) => ({ ...each, id: bytes(each['id'] as string) }) as PublicKeyCredentialDescriptor);
}

async function make(asked: Json): Promise<Json> {
  const user = asked['user'] as Json;
  const made = await navigator.credentials.create({
    publicKey: {
      ...asked, challenge: bytes(asked['challenge'] as string), user: { ...user, id: bytes(user['id'] as string) },
      excludeCredentials: withBytes(asked['excludeCredentials']),
    } as unknown as PublicKeyCredentialCreationOptions,
  }) as PublicKeyCredential;
  const response = made.response as AuthenticatorAttestationResponse;
  return answer(made, { attestationObject: words(response.attestationObject) });
}

async function show(asked: Json): Promise<Json> {
  const shown = await navigator.credentials.get({
    publicKey: {
      ...asked, challenge: bytes(asked['challenge'] as string), allowCredentials: withBytes(asked['allowCredentials']),
    } as unknown as PublicKeyCredentialRequestOptions,
  }) as PublicKeyCredential;
  const response = shown.response as AuthenticatorAssertionResponse;
  return answer(shown, {
    authenticatorData: words(response.authenticatorData), signature: words(response.signature), userHandle: words(response.userHandle),
  });
}

function answer(credential: PublicKeyCredential, response: Json): Json {
  return {
    id: credential.id, rawId: words(credential.rawId), type: credential.type,
    response: { ...response, clientDataJSON: words(credential.response.clientDataJSON) },
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

async function fill(form: HTMLFormElement): Promise<boolean> {
  const options = JSON.parse(first('#passkey-options')?.textContent ?? '{}') as { publicKey: Json };
  const field = first<HTMLInputElement>('input[name=passkey]', form);
  const trouble = first('[data-passkey-trouble]', form);
  if (!field) return false;
  try {
    const ask = form.dataset['passkey'] === 'create' ? make : show;
    field.value = JSON.stringify(await ask(options.publicKey));
  } catch {
    if (trouble) trouble.hidden = false; // refused, too late, or no such key here: the browser tells no more on purpose
    return false;
  }
  return true;
}

document.addEventListener('DOMContentLoaded', () => {
  if ('PublicKeyCredential' in window) all('[data-passkey-ask]').forEach((button) => { button.hidden = false; });
});

document.addEventListener('click', async (event) => {
  const form = around(event, '[data-passkey-ask]')?.closest('form');
  if (form && await fill(form)) form.submit();
});

// Capturing: it must come before the guard that lets a form out only once.
window.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset['passkey'] !== 'create') return;
  event.preventDefault();
  event.stopPropagation();
  const said = all<HTMLInputElement>('input:not([type=hidden])', form).every((field) => field.value);
  if (!said || await fill(form)) form.submit();
}, true);
