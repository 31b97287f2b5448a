/** A phone for one pretended customer, in the simulator's own page. Text only ever goes in as text nodes. */
export const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>WhatsApp simulator</title>
<style>
  :root { color-scheme: light dark; }
  body { font: 16px system-ui; max-width: 40rem; margin: 1rem auto; padding: 0 1rem; }
  #lines { border: 1px solid #8886; border-radius: 8px; min-height: 16rem; padding: .5rem; list-style: none; }
  #lines li { margin: .25rem 0; padding: .4rem .6rem; border-radius: 8px; background: #8882; width: fit-content; white-space: pre-wrap; }
  #lines li.business { background: #2a82; margin-left: auto; }
  #lines img { display: block; max-width: 16rem; }
  #lines button { display: block; margin-top: .25rem; }
  #lines small { opacity: .7; margin-left: .5rem; }
  form, fieldset { display: flex; gap: .5rem; flex-wrap: wrap; border: 0; padding: 0; margin: .5rem 0; }
  #text { flex: 1; }
</style></head><body>
<h1>WhatsApp simulator</h1>
<p>You are a customer. <label>WhatsApp id <input id="waId" value="32470000001" inputmode="numeric"></label>
<label>Name <input id="name" value="Ada Example"></label>
<label>Business-scoped id <input id="userId" placeholder="BE.13491208655302741918"></label>
<label>User name, which hides the number <input id="username"></label></p>
<ul id="lines" aria-live="polite"></ul>
<form id="say"><label for="text">Message</label><input id="text" autocomplete="off" required><button>Send</button></form>
<fieldset><label>Forwarded <select id="forwarded"><option value="">no</option><option>once</option><option>often</option></select></label>
<label><input type="checkbox" id="ad"> by an ad</label>
<label>Reaction to the business's last message <select id="emoji"><option>👍</option><option>❤️</option><option value="">take it back</option></select></label>
<button id="react">React</button></fieldset>
<fieldset><label>Kind <select id="kind"></select></label><button id="send-kind">Send it</button>
<button id="read">Read everything</button></fieldset>
<p id="problems" role="status"></p>
<script>
const $ = (id) => document.getElementById(id);
const customer = () => Object.fromEntries(['waId', 'name', 'userId', 'username'].map((id) => [id, $(id).value]));
const address = () => $('userId').value || $('waId').value;
const post = (name, body) => fetch('/control/' + name, { method: 'POST', body: JSON.stringify({ ...customer(), ...body }) }).then(show);
const get = (name) => fetch('/control/' + name).then((r) => r.json()).then((a) => a.result);
const TICKS = { sent: '✓', delivered: '✓✓', read: '✓✓ read' };
function fileOf({ file, text }) {
  const href = '/control/file/' + encodeURIComponent(file.mediaId);
  if (file.mimeType.startsWith('image/')) return Object.assign(new Image(), { src: href, alt: text });
  return Object.assign(document.createElement('a'), { href, download: file.name ?? '', textContent: '⬇ ' });
}
function buttonOf({ id: of, list }, { id, title }) {
  const button = Object.assign(document.createElement('button'), { textContent: title });
  button.onclick = () => post(list ? 'choose' : 'tap', { id, title, of });
  return button;
}
let shown = '';
async function show() {
  const lines = (await get('chats'))[address()] ?? [];
  const now = JSON.stringify(lines);
  // Only when something changed: a button must not vanish under a finger.
  if (now !== shown) $('lines').replaceChildren(...lines.map((line) => {
    const item = document.createElement('li');
    item.className = line.from;
    item.textContent = line.text;
    if (line.file) item.prepend(fileOf(line));
    for (const choice of line.buttons ?? []) item.append(buttonOf(line, choice));
    if (line.reaction) item.append(Object.assign(document.createElement('small'), { textContent: line.reaction }));
    if (line.status) item.append(Object.assign(document.createElement('small'), { textContent: TICKS[line.status] }));
    return item;
  }));
  shown = now;
  const { examplesChecked, violations } = await get('violations');
  $('problems').textContent = (examplesChecked ? '' : 'Requests are not checked: the API description is missing. ') + violations.join('; ');
}
$('say').onsubmit = (event) => { event.preventDefault(); post('say', { text: $('text').value, forwarded: $('forwarded').value, ad: $('ad').checked }); $('text').value = ''; };
$('send-kind').onclick = () => post('kind', { kind: $('kind').value });
$('read').onclick = () => post('read', {});
$('react').onclick = async () => {
  const lines = (await get('chats'))[address()] ?? [];
  const last = lines.findLast(({ from }) => from === 'business');
  if (last) post('react', { messageId: last.id, emoji: $('emoji').value });
};
for (const id of ['waId', 'userId']) $(id).onchange = show;
get('kinds').then((kinds) => $('kind').append(...kinds.map((kind) => new Option(kind, kind))));
setInterval(show, 1000); show();
</script></body></html>`;
