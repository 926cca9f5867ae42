// A strict runtime for one page: App, Page, setData by path, timers that fire when told. Handlers are found by their
// names in the WXML, as a tap would find them.
function startPage(files, world) {
  const fake = createFakeWx(world);
  const timers = new Map();
  let lastTimer = 0;
  const report = { data: null, setData: 0, afterUnload: 0, errors: [], requests: fake.requests };
  let options = null;
  let unloaded = false;

  const globals = {
    wx: fake.wx,
    App: (app) => app.onLaunch(),
    Page: (page) => {
      if (options) throw new Error("Page is called twice");
      options = page;
    },
    setTimeout: (callback) => {
      timers.set(++lastTimer, callback);
      return lastTimer;
    },
    clearTimeout: (id) => timers.delete(id),
  };
  const run = load(files, globals);
  run("app.js");
  run("pages/chat/chat.js");

  const page = Object.assign({}, options, { data: JSON.parse(JSON.stringify(options.data)) });
  report.data = page.data;
  page.setData = (changes) => {
    report.setData++;
    if (unloaded) report.afterUnload++;
    Object.keys(changes).forEach((path) => assign(page.data, path, JSON.parse(JSON.stringify(changes[path]))));
  };

  function assign(root, path, value) {
    const keys = path.replace(/\[(\d+)\]/g, ".$1").split(".");
    let target = root;
    keys.slice(0, -1).forEach((key) => {
      target = target[key];
    });
    if (target === undefined) report.errors.push("setData of " + path + ", which does not exist");
    else if (Array.isArray(target) && Number(keys[keys.length - 1]) > target.length) report.errors.push("setData leaves a gap at " + path);
    else target[keys[keys.length - 1]] = value;
  }

  function handler(event) {
    const name = files["pages/chat/chat.wxml"].split("bind" + event + '="')[1].split('"')[0];
    return (detail) => Promise.resolve(page[name]({ detail })).catch((error) => report.errors.push(String(error)));
  }

  return {
    report,
    type: (value) => handler("input")({ value }),
    tap: () => handler("tap")({}),
    resume: fake.resume,
    fireTimers: () => {
      const due = [...timers.values()];
      timers.clear();
      due.forEach((callback) => callback());
    },
    unload: () => {
      page.onUnload();
      unloaded = true;
    },
  };
}
