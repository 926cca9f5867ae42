namespace CloudBaseAi.Replies;

/// <summary>The codes of a reply, as the contract names them.</summary>
internal static class Codes
{
    public const string CredentialsMissing = "CREDENTIALS_MISSING";
    public const string EnvRequired = "ENV_REQUIRED";
    public const string EnvNotFound = "ENV_NOT_FOUND";
    public const string EligibilityRequired = "ELIGIBILITY_REQUIRED";
    public const string NotEligible = "NOT_ELIGIBLE";
    public const string EligibilityUndetermined = "ELIGIBILITY_UNDETERMINED";
    public const string GroupsRequired = "GROUPS_REQUIRED";
    public const string GroupMissing = "GROUP_MISSING";
    public const string GroupOff = "GROUP_OFF";
    public const string ModelNotEnabled = "MODEL_NOT_ENABLED";
    public const string ModelNotInCatalog = "MODEL_NOT_IN_CATALOG";
    public const string IllegalProvider = "ILLEGAL_PROVIDER";
    public const string HunyuanNeedsGrowthPlan = "HUNYUAN_NEEDS_GROWTH_PLAN";
    public const string ConfirmationRequired = "CONFIRMATION_REQUIRED";
    public const string ConfirmationStale = "CONFIRMATION_STALE";
    public const string IllegalGroupName = "ILLEGAL_GROUP_NAME";
    public const string GroupExists = "GROUP_EXISTS";
    public const string IllegalBaseUrl = "ILLEGAL_BASE_URL";
    public const string KeyVariableRequired = "KEY_VARIABLE_REQUIRED";
    public const string PackageUnsupported = "PACKAGE_UNSUPPORTED";
    public const string ReadOnly = "READ_ONLY";
    public const string InvalidArgument = "INVALID_ARGUMENT";
    public const string UnsupportedTarget = "UNSUPPORTED_TARGET";
    public const string CloudAuth = "CLOUD_AUTH";
    public const string CloudThrottled = "CLOUD_THROTTLED";
    public const string CloudRejected = "CLOUD_REJECTED";
    public const string CloudUnavailable = "CLOUD_UNAVAILABLE";
    public const string CloudProtocol = "CLOUD_PROTOCOL";

    /// <summary>A defect of this server (beyond the contract's list): nothing that a caller did, and nothing that a caller can mend.</summary>
    public const string Internal = "INTERNAL";
}
