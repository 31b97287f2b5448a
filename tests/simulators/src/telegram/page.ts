/** A chat window for one pretended person, in the simulator's own page. Text only ever goes in as text nodes. */
export const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Telegram simulator</title>
<style>
  body { font: 16px system-ui; max-width: 40rem; margin: 1rem auto; padding: 0 1rem; }
  #messages { border: 1px solid #8886; border-radius: 8px; min-height: 16rem; padding: .5rem; list-style: none; }
  #messages li { margin: .25rem 0; padding: .4rem .6rem; border-radius: 8px; background: #8882; width: fit-content; white-space: pre-wrap; }
  #messages li.bot { background: #2a82; margin-left: auto; }
  form, fieldset { display: flex; gap: .5rem; flex-wrap: wrap; border: 0; padding: 0; margin: .5rem 0; }
  #text { flex: 1; }
</style></head><body>
<h1>Telegram simulator</h1>
<p>You are a person writing to the bot. <label>Chat <input id="chat" type="number" value="1001" min="1"></label></p>
<ul id="messages" aria-live="polite"></ul>
<form id="say"><label for="text">Message</label><input id="text" autocomplete="off" required><button>Send</button></form>
<fieldset><label>Kind <select id="kind"></select></label><button id="send-kind">Send it</button>
<button id="block">Block the bot</button><button id="unblock">Unblock</button></fieldset>
<p id="problems" role="status"></p>
<script>
const $ = (id) => document.getElementById(id);
const chat = () => Number($('chat').value);
const post = (name, body) => fetch('/control/' + name, { method: 'POST', body: JSON.stringify(body) }).then(show);
const get = (name) => fetch('/control/' + name).then((r) => r.json()).then((a) => a.result);
async function show() {
  const all = await get('chats');
  const mine = all.find((c) => c.profile.id === chat());
  $('messages').replaceChildren(...(mine ? mine.messages : []).map((m) => {
    const item = document.createElement('li');
    item.className = m.from.is_bot ? 'bot' : 'person';
    item.textContent = m.text ?? m.caption ?? '[' + Object.keys(m).at(-1) + ']';
    return item;
  }));
  const { schemaChecked, violations } = await get('violations');
  $('problems').textContent = (schemaChecked ? '' : 'Requests are not checked: the API description is missing. ') + violations.join('; ');
}
$('say').onsubmit = (event) => { event.preventDefault(); post('say', { chat: chat(), text: $('text').value }); $('text').value = ''; };
$('send-kind').onclick = () => post('kind', { chat: chat(), kind: $('kind').value });
$('block').onclick = () => post('block', { chat: chat() });
$('unblock').onclick = () => post('unblock', { chat: chat() });
$('chat').onchange = show;
get('kinds').then((kinds) => $('kind').append(...kinds.map((kind) => new Option(kind, kind))));
setInterval(show, 1000); show();
</script></body></html>`;
