// { files, fakes, world, specs, steps } → { html: [after each step], errors, models }, rendered by miniprogram-simulate. A
// page is loaded as the component that it is for the renderer. Each spec plays one call, in order, in real time. A step is
// { tap: selector, at }, { type: text } or { until: text } with or without `gone: true`.
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

require("./stdin.cjs")(async ({ files, fakes, world, specs, steps }) => {
  const { window } = new JSDOM("<!doctype html><body></body>");
  Object.assign(global, { window, document: window.document, Event: window.Event, CustomEvent: window.CustomEvent });
  const errors = [];
  console.error = (...values) => errors.push(values.join(" "));

  const createPlatform = vm.runInThisContext("(() => { " + fakes + "\nreturn createPlatform; })()");
  const clock = { now: 0, setTimeout, clearTimeout };
  const platforms = specs.map((spec) => createPlatform(world, spec, clock));
  const calls = () => platforms.flatMap((platform) => platform.seen.calls);
  const cloud = { init: platforms[0].wx.cloud.init };
  Object.defineProperty(cloud, "extend", { get: () => platforms[Math.min(calls().length, platforms.length - 1)].wx.cloud.extend });
  global.wx = { cloud, getAppBaseInfo: platforms[0].wx.getAppBaseInfo };

  const simulate = require("miniprogram-simulate");
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "chat-page-"));
  write(root, files);
  global.App = (app) => app.onLaunch();
  require(path.join(root, "app.js"));
  global.Page = ({ data, ...methods }) => global.Component({ data, methods });
  const page = simulate.render(simulate.load(path.join(root, "pages/chat/chat"), "main", { compiler: "simulate", rootPath: root }));
  page.attach(document.body);

  const html = [];
  for (const step of steps) {
    if (step.tap) page.querySelectorAll(step.tap)[step.at || 0].dispatchEvent("tap");
    if (step.type) page.querySelector(".input").dispatchEvent("input", { detail: { value: step.type } });
    const isOver = () => !step.until || page.dom.innerHTML.includes(step.until) !== Boolean(step.gone);
    for (let waited = 0; waited < 20000 && !isOver(); waited += 10) await simulate.sleep(10);
    if (!isOver()) throw new Error("After " + JSON.stringify(step) + " the page stays " + page.dom.innerHTML);
    await simulate.sleep(10);
    html.push(page.dom.innerHTML);
  }
  fs.rmSync(root, { recursive: true });
  return { html, errors, models: calls().map((call) => call.model) };
});
