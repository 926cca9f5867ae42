// { files, fake, world, prompt, during, after } → the page's HTML before the prompt, once it shows `during` (the stream is
// paused then), and once it shows `after`; rendered by miniprogram-simulate. A page is loaded as the component that it is
// for the renderer.
const fs = require("fs");
const os = require("os");
const path = require("path");
const vm = require("vm");
const { JSDOM } = require("jsdom");

function write(root, files) {
  Object.keys(files).forEach((name) => {
    const target = path.join(root, name);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, files[name]);
  });
}

function fakeWx(source, world) {
  return vm.runInThisContext("(() => { " + source + "\nreturn createFakeWx; })()")(vm.runInThisContext("(" + world + ")"));
}

require("./stdin.cjs")(async ({ files, fake, world, prompt, during, after }) => {
  const { window } = new JSDOM("<!doctype html><body></body>");
  Object.assign(global, { window, document: window.document, Event: window.Event, CustomEvent: window.CustomEvent });
  const errors = [];
  console.error = (...values) => errors.push(values.join(" "));

  const scripted = fakeWx(fake, world);
  global.wx = scripted.wx;
  const simulate = require("miniprogram-simulate");
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "chat-page-"));
  write(root, files);

  global.App = (app) => app.onLaunch();
  require(path.join(root, "app.js"));
  global.Page = ({ data, ...methods }) => global.Component({ data, methods });
  const page = simulate.render(simulate.load(path.join(root, "pages/chat/chat"), "main", { compiler: "simulate", rootPath: root }));
  page.attach(document.body);

  const before = page.dom.innerHTML;
  page.querySelector(".input").dispatchEvent("input", { detail: { value: prompt } });
  page.querySelector(".send").dispatchEvent("tap");
  const shown = async (text) => {
    for (let waited = 0; waited < 20000 && !page.dom.innerHTML.includes(text); waited += 20) await simulate.sleep(20);
    return page.dom.innerHTML;
  };
  const middle = await shown(during);
  scripted.resume();
  const end = await shown(after);
  fs.rmSync(root, { recursive: true });
  return { before, during: middle, after: end, errors };
});
