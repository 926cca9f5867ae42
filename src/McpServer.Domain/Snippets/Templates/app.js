App({
  onLaunch() {
    if (wx.cloud) wx.cloud.init({ env: __ENV__ });
  },
});
