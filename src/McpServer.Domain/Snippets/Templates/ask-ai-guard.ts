function rank(version) { //js
function rank(version: string): number { //ts
  return version.split(".").reduce((sum, part, i) => sum + parseInt(part, 10) * Math.pow(1000, 2 - i), 0);
}

//en True only where the base library says that it is older than this model group needs.
//zh 仅当基础库明确给出的版本低于该模型组的要求时为 true。
function isTooOld() { //js
function isTooOld(): boolean { //ts
  try {
    const info = wx.getAppBaseInfo ? wx.getAppBaseInfo() : wx.getSystemInfoSync();
    return rank(info.SDKVersion) < rank(__FLOOR__);
  } catch (error) {
    return false;
  }
}
