using CloudBaseAi.Cloud;
using static CloudBaseAi.Tests.Cloud.Support.LoopbackServer;

namespace CloudBaseAi.Tests.Cloud.Support;

/// <summary>A way to answer wrongly and what has to come of it.</summary>
/// <param name="Kind">The failure; null when the call succeeds in the end.</param>
/// <param name="WriteKind">The failure of a write.</param>
/// <param name="Reads">Requests a read sends.</param>
/// <param name="Writes">Requests a write sends.</param>
/// <param name="Answers">In order; the last repeats.</param>
internal sealed record Fault(FailureKind? Kind, FailureKind? WriteKind, int Reads, int Writes, params Answer[] Answers)
{
    /// <summary>The first request and four more.</summary>
    private const int Every = 5;

    private const string Html = "<html><head><title>502</title></head><body>nginx</body></html>";

    /// <summary>The table: passing trouble is repeated for reads, throttling for all, nothing else for anybody.</summary>
    public static readonly IReadOnlyDictionary<string, Fault> All = new Dictionary<string, Fault>
    {
        ["no answer at all"] = Silent(""),
        ["a head without an end"] = Silent("HTTP/1.1 200 OK\r\n"),
        ["a body without an end"] = Silent(Head(1000) + "{\"Response\":{"),
        ["no answer, then a good one"] = new(null, FailureKind.Unavailable, 2, 1, Stalls(""), LoopbackServer.Json(NineActions.Reply)),
        ["a body that comes byte by byte"] = new(null, null, 1, 1, Dribbles),
        ["a reset"] = Passing(Resets()),
        ["an end without an answer"] = Passing(Sends("")),
        ["a body that is cut short"] = Passing(Sends(Head(1000) + NineActions.Reply)),
        ["an answer that is no HTTP"] = Passing(Sends("SSH-2.0-OpenSSH_9.6\r\n")),
        ["500"] = Passing(Http("500 Internal Server Error", NineActions.Reply)),
        ["502 with HTML"] = Passing(Http("502 Bad Gateway", Html, "text/html")),
        ["200 with HTML"] = Once(FailureKind.Protocol, Http("200 OK", Html, "text/html")),
        ["truncated JSON"] = Once(FailureKind.Protocol, LoopbackServer.Json("{\"Response\":{\"EnvList\":[],\"Total\":")),
        ["no body"] = Once(FailureKind.Protocol, LoopbackServer.Json("")),
        ["a null reply"] = Once(FailureKind.Protocol, LoopbackServer.Json("null")),
        ["a null envelope"] = Once(FailureKind.Protocol, LoopbackServer.Json("{\"Response\":null}")),
        ["InternalError"] = Passing(Error("InternalError")),
        ["InternalError, then a good answer"] = new(null, FailureKind.Unavailable, 2, 1, Error("InternalError"), LoopbackServer.Json(NineActions.Reply)),
        ["a reset, then a good answer"] = new(null, FailureKind.Unavailable, 2, 1, Resets(), LoopbackServer.Json(NineActions.Reply)),
        ["throttled once"] = Throttled(1),
        ["throttled twice"] = Throttled(2),
        ["throttled 3 times"] = Throttled(3),
        ["throttled 4 times"] = Throttled(4),
        ["throttled 5 times"] = new(FailureKind.Throttled, FailureKind.Throttled, Every, Every, Error("RequestLimitExceeded")),
        ["throttled, then InternalError"] = new(FailureKind.Unavailable, FailureKind.Unavailable, Every, 2, Error("RequestLimitExceeded"), Error("InternalError")),
        ["a quota"] = Once(FailureKind.Rejected, Error("LimitExceeded")),
        ["AuthFailure"] = Once(FailureKind.Auth, Error("AuthFailure.SignatureFailure")),
        ["an expired token"] = Once(FailureKind.Auth, Error("AuthFailure.TokenFailure")),
        ["a wrong clock"] = Once(FailureKind.Auth, Error("AuthFailure.SignatureExpire")),
    };

    private static Fault Once(FailureKind kind, Answer answer) => new(kind, kind, 1, 1, answer);

    /// <summary>Three attempts of 15 s are all that the 45 s of a call hold.</summary>
    private static Fault Silent(string begin) => new(FailureKind.Unavailable, FailureKind.Unavailable, 3, 1, Stalls(begin));

    private static Fault Passing(Answer answer) => new(FailureKind.Unavailable, FailureKind.Unavailable, Every, 1, answer);

    private static Fault Throttled(int times) =>
        new(null, null, times + 1, times + 1, [.. Enumerable.Repeat(Error("RequestLimitExceeded.UinLimitExceeded"), times), LoopbackServer.Json(NineActions.Reply)]);

    private static Answer Error(string code) => LoopbackServer.Json($$$"""{"Response":{"Error":{"Code":"{{{code}}}","Message":"说明 text"},"RequestId":"r-err"}}""");

    private static async Task<bool> Dribbles(LoopbackServer server, System.Net.Sockets.Socket client, CancellationToken stop)
    {
        client.NoDelay = true;
        var answer = System.Text.Encoding.UTF8.GetBytes(Head(NineActions.Reply.Length) + NineActions.Reply);
        for (var at = 0; at < answer.Length; at++) await client.SendAsync(answer.AsMemory(at, 1), stop);
        return false;
    }
}
