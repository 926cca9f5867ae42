// Drives all nine actions of a running sandbox (world `both`) with the vendor's own Node client: its request path, its
// signature, its reading of the envelope. Nothing of this product's client or signing is involved.
//
//   cloudbase-ai-mcp sandbox --world both        prints listening on http://127.0.0.1:PORT
//   npm ci && node sandbox-official-client.mjs http://127.0.0.1:PORT
//
// One line a check, then `N passed, N failed`; exit 1 on any mismatch, 2 without a base URL.
import { deepStrictEqual } from "node:assert";
import common from "tencentcloud-sdk-nodejs-common";

const base = process.argv[2];
if (!base) {
  console.error("usage: node sandbox-official-client.mjs http://127.0.0.1:PORT");
  process.exit(2);
}

const url = new URL(base);
const EnvId = "sandbox-1a2b3c";
const keys = { secretId: "AKIDEXAMPLEEXAMPLEEXAMPLEEXAMPLE0001", secretKey: "SKEXAMPLEexampleEXAMPLEexample01" };

const client = (credential, version = "2018-06-08") =>
  new common.CommonClient(url.host, version, {
    credential,
    region: "ap-shanghai",
    profile: { httpProfile: { protocol: `${url.protocol}//`, endpoint: url.host, reqTimeout: 10 } },
  });

const cloud = client(keys);
let passed = 0;
let failed = 0;

async function check(name, work) {
  try {
    await work();
    passed++;
    console.log(`ok    ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}: ${error.message}`);
  }
}

async function code(promise) {
  try {
    await promise;
    return "ok";
  } catch (error) {
    return error.code;
  }
}

const groups = async () => (await cloud.request("DescribeAIModels", { EnvId })).AIModels;
const group = async (name) => (await groups()).find((one) => one.GroupName === name);

await check("DescribeEnvs lists the environment", async () => {
  const answer = await cloud.request("DescribeEnvs", { Limit: 20, Offset: 0 });
  deepStrictEqual([answer.Total, answer.EnvList[0].EnvId, answer.EnvList[0].IsDefault], [1, EnvId, true]);
  deepStrictEqual(typeof answer.RequestId, "string");
});
await check("DescribeEnvs of an unknown environment is empty", async () => {
  const answer = await cloud.request("DescribeEnvs", { EnvId: "nobody" });
  deepStrictEqual([answer.Total, answer.EnvList], [0, []]);
});
await check("DescribeActivityInfo has the plan's records", async () => {
  const answer = await cloud.request("DescribeActivityInfo", { ActivityNames: ["ai_miniprogram_inspire_plan"] });
  deepStrictEqual(answer.attendRecords.map((record) => record.envId), ["other-9z8y7x", EnvId]);
});
await check("DescribeEnvPostpayPackage has a usable pack", async () => {
  const answer = await cloud.request("DescribeEnvPostpayPackage", { EnvId });
  deepStrictEqual(answer.envPostpayPackageInfoList, [
    { postpayPackageId: "pkg_tcb_tokencredits_1m", status: 1, versionSwitchStatus: null },
  ]);
});
await check("DescribeBillingInfo has the environment's item, which has no resource points", async () => {
  const answer = await cloud.request("DescribeBillingInfo", { EnvId, NeedOrderInfo: false });
  deepStrictEqual(
    [answer.Total, answer.EnvBillingInfoList.map((item) => [item.EnvId, item.Status, item.EnvDeductionMode])],
    [1, [[EnvId, "NORMAL", "normal"]]],
  );
  deepStrictEqual((await cloud.request("DescribeBillingInfo", {})).EnvBillingInfoList.length, 1);
  deepStrictEqual(await code(cloud.request("DescribeBillingInfo", { EnvId: "nobody" })), "InvalidParameter.EnvId");
  deepStrictEqual(await code(cloud.request("DescribeBillingInfo", { envId: EnvId })), "UnknownParameter");
});
await check("DescribeAIModels has both groups, on, with their models", async () => {
  deepStrictEqual(
    (await groups()).map((one) => [one.GroupName, one.Status, one.Models.map((entry) => entry.Model)]),
    [
      ["hunyuan-exp", 1, ["hunyuan-2.0-instruct-20251111"]],
      ["cloudbase", 1, ["deepseek-v4-flash"]],
    ],
  );
});
await check("DescribeManagedAIModelList has specs and prices as texts", async () => {
  const answer = await cloud.request("DescribeManagedAIModelList", { EnvId });
  const models = answer.ManagedAIModelList.flatMap((one) => one.Models);
  deepStrictEqual(models.length, 19);
  const glm = models.find((model) => model.Model === "glm-5.1");
  deepStrictEqual([glm.ModelSpec.ContextLength, glm.ModelChargingInfo[0].Type], ["200k", "Tiered"]);
  deepStrictEqual(typeof glm.ModelChargingInfo[0].InputPrice, "string");
});
await check("CreateAIModel registers a custom group with Chinese text and a key", async () => {
  const answer = await cloud.request("CreateAIModel", {
    EnvId,
    GroupName: "custom-kimi",
    BaseUrl: "https://api.example.com/v1?a=1&b=<2>",
    Remark: "自建模型",
    Models: [{ Model: "kimi/k2.6", EnableMCP: false, Tags: ["中文"] }],
    Secret: { ApiKey: "made-up-key" },
  });
  deepStrictEqual(answer.Count, 1);
  const made = await group("custom-kimi");
  deepStrictEqual(
    [made.Type, made.Status, made.Remark, made.BaseUrl, made.Models[0].Tags, made.Secret.ApiKey],
    ["custom", 1, "自建模型", "https://api.example.com/v1?a=1&b=<2>", ["中文"], "made-up-key"],
  );
});
await check("CreateAIModel refuses a taken and a reserved name", async () => {
  deepStrictEqual(await code(cloud.request("CreateAIModel", { EnvId, GroupName: "custom-kimi" })), "InvalidParameter");
  deepStrictEqual(await code(cloud.request("CreateAIModel", { EnvId, GroupName: "cloudbase-2" })), "InvalidParameter");
});
await check("UpdateAIModel replaces Models whole", async () => {
  const answer = await cloud.request("UpdateAIModel", {
    EnvId,
    GroupName: "cloudbase",
    Status: 1,
    Models: [{ Model: "glm-5.1", EnableMCP: false }],
  });
  deepStrictEqual(answer.Count, 1);
  const updated = await group("cloudbase");
  deepStrictEqual([updated.Type, updated.Models], ["builtin", [{ Model: "glm-5.1", EnableMCP: false }]]);
});
await check("UpdateAIModel of a missing group is refused", async () => {
  const refused = await code(cloud.request("UpdateAIModel", { EnvId, GroupName: "custom-none", Status: 1 }));
  deepStrictEqual(refused, "InvalidParameter.ResourceNotExists");
});
await check("DeleteAIModel refuses a built-in group and removes a custom one", async () => {
  deepStrictEqual(await code(cloud.request("DeleteAIModel", { EnvId, GroupNames: ["cloudbase"] })), "InvalidParameter");
  deepStrictEqual((await cloud.request("DeleteAIModel", { EnvId, GroupNames: ["custom-kimi"] })).Count, 1);
  deepStrictEqual(await group("custom-kimi"), undefined);
});
await check("Refusals carry the documented codes", async () => {
  deepStrictEqual(await code(cloud.request("DescribeAIModels", { EnvId, GroupName: "cloudbase" })), "UnknownParameter");
  deepStrictEqual(await code(cloud.request("DescribeAIModels", {})), "MissingParameter");
  deepStrictEqual(await code(cloud.request("DescribeAIModels", { EnvId: "nobody" })), "InvalidParameter.EnvId");
  deepStrictEqual(await code(cloud.request("DescribeEnvs", { Limit: "20" })), "InvalidParameter");
  deepStrictEqual(await code(cloud.request("DescribeModels", {})), "InvalidAction");
  deepStrictEqual(await code(client(keys, "2017-03-12").request("DescribeEnvs", {})), "NoSuchVersion");
});
await check("Wrong keys are refused by kind", async () => {
  const wrongKey = client({ ...keys, secretKey: "another" });
  const wrongId = client({ ...keys, secretId: "AKIDnobody" });
  const withToken = client({ ...keys, token: "a-session-token" });
  deepStrictEqual(await code(wrongKey.request("DescribeEnvs", {})), "AuthFailure.SignatureFailure");
  deepStrictEqual(await code(wrongId.request("DescribeEnvs", {})), "AuthFailure.SecretIdNotFound");
  deepStrictEqual(await code(withToken.request("DescribeEnvs", {})), "AuthFailure.TokenFailure");
});
await check("Parallel calls are all answered, each with its own RequestId", async () => {
  const answers = await Promise.all(Array.from({ length: 30 }, () => cloud.request("DescribeEnvs", {})));
  deepStrictEqual(new Set(answers.map((answer) => answer.RequestId)).size, 30);
});

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
