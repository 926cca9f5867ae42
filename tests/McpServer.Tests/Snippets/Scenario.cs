namespace CloudBaseAi.Tests.Snippets;

/// <summary>One scripted answer, and what the function must make of it.</summary>
/// <param name="Name">The situation.</param>
/// <param name="Answer">A JavaScript object literal, see Fakes/wx.js.</param>
/// <param name="Listener">What onText does, see Fakes/harness.js.</param>
/// <param name="Pieces">What onText receives, joined by |.</param>
/// <param name="Call">How form call ends: <c>text …</c> or <c>rejected …</c>.</param>
/// <param name="Module">How form module ends: <c>text …</c>, <c>kind code</c>, or <c>rejected …</c>.</param>
internal sealed record Scenario(string Name, string Answer, string Listener, string Pieces, string Call, string Module);
