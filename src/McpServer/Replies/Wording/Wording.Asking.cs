namespace CloudBaseAi.Replies;

/// <summary>What became of a question that was put to the person.</summary>
internal sealed partial class Wording
{
    public string PersonDeclined => En ? "The user was asked and took none of these." : "已询问用户，用户没有选择其中任何一项。";

    public string PersonDidNotAnswer => En ? "The user was asked and has not answered." : "已询问用户，尚未得到回答。";

    public string PageOpened => En
        ? "The user was shown the page; whether anything was done there is not known: check again when the user says so."
        : "已向用户展示页面；是否已完成操作未知，请在用户确认后重新检查。";

    public string OpenPage => En ? "Open this page, act there, and come back." : "打开此页面，完成操作后返回。";

    public string ForeignState => En
        ? "The state that came back with the answer is not the one that this server sent: nothing was done."
        : "随回答返回的状态不是本服务发出的：没有执行任何操作。";
}
