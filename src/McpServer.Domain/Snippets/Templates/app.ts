//en Add to your app: wx.cloud.init comes before everything else in onLaunch.
//zh 合并到你的 app 中：在 onLaunch 里最先调用 wx.cloud.init。
App({
  onLaunch() {
    if (wx.cloud) wx.cloud.init({ env: __ENV__ });
  },
});
