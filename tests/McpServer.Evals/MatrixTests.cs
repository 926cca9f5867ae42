using CloudBaseAi.Evals.Tests.Rules;

namespace CloudBaseAi.Evals.Tests;

/// <summary>Every wish in every world with every agent: what agents can count on, whatever they do.</summary>
public sealed class MatrixTests
{
    [Fact]
    public async Task An_agent_that_follows_reaches_every_end_that_the_contract_leads_to() =>
        None(await Lines(score => score.Agent == "follower", _ => true));

    [Fact]
    public async Task An_agent_that_follows_takes_the_shortest_way_and_asks_what_is_the_users_to_decide()
    {
        var limits = ScenarioFiles.All.ToDictionary(scenario => scenario.Name, scenario => scenario.Limits);
        var longer = (await Matrix.Scores).Where(score => score.Agent == "follower")
            .Where(score => (score.Calls, score.Questions) != (limits[score.Scenario].Shortest, limits[score.Scenario].Questions))
            .Select(score => $"{score.Scenario}: {score.Calls} calls, {score.Questions} questions");
        None(longer);
    }

    [Fact]
    public async Task No_agent_ever_gets_code_that_is_illegal() => None(await Lines(_ => true, problem => problem.Fault == Fault.IllegalCode));

    [Theory]
    [InlineData("eager")]
    [InlineData("hallucinator")]
    [InlineData("stubborn")]
    [InlineData("amnesiac")]
    [InlineData("parallel")]
    public async Task An_agent_with_bad_habits_still_gets_there(string agent) => None(await Lines(score => score.Agent == agent, _ => true));

    [Fact]
    public async Task An_adversary_ends_where_an_honest_agent_does_and_has_nothing_for_its_pains() =>
        None(await Lines(score => score.Agent == "adversary", problem => problem.Fault is not (Fault.Calls or Fault.Bytes)));

    private static void None(IEnumerable<string> problems) => Assert.True(!problems.Any(), string.Join('\n', problems));

    private static async Task<IEnumerable<string>> Lines(Func<Score, bool> which, Func<Problem, bool> what) =>
        from score in await Matrix.Scores
        where which(score)
        from problem in score.Problems
        where what(problem)
        select $"{score.Agent} in {score.Scenario}: {problem.Fault}, {problem.Detail}";
}
