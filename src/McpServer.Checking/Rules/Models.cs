using Acornima.Ast;
using CloudBaseAi.Checking.Values;
using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Checking.Rules;

/// <summary>
/// The model of a call, with the group it is called in: group-as-model, hunyuan-in-cloudbase, retired-model.
/// </summary>
internal static class Models
{
    /// <summary>Checks every call.</summary>
    /// <returns>The calls of createModel whose argument is not known and is the model too.</returns>
    public static IReadOnlySet<CallExpression> Check(RuleContext context)
    {
        var shared = new HashSet<CallExpression>();
        foreach (var call in context.ModelCalls)
        {
            foreach (var frame in context.Values.FramesOf(call.Call)) Check(call, frame, context, shared);
        }

        return shared;
    }

    private static void Check(ModelCall call, Context? frame, RuleContext context, HashSet<CallExpression> shared)
    {
        if (call.Argument is null) return;
        var models = context.Values.Of(call.Argument, frame).OfType<Value.Shape>()
            .SelectMany(shape => ValuesIn(shape, context)).ToList();
        if (models.Count == 0) return;
        var groups = Groups(call, frame, context).ToList();
        foreach (var (place, model) in models)
        {
            if (model is Value.Text text) Check(place, text, groups, context);
            if (model is not Value.Unknown unknown) continue;
            foreach (var (made, group) in groups)
            {
                if (group is Value.Unknown same && same.Identity == unknown.Identity) shared.Add(made);
            }
        }
    }

    private static void Check(
        Node place, Value.Text model, List<(CallExpression Made, Value Group)> groups, RuleContext context)
    {
        if (context.Facts.IsGroup(model.Content)) context.Add(Rule.GroupAsModel, place, SafeText.Quoted(model.Content));
        foreach (var (_, value) in groups)
        {
            if (value is not Value.Text group || !group.When.Meets(model.When)) continue;
            context.Report.Call(group.Content, model.Content, context.Modules.Of(place).Source, place.Start);
            if (context.Facts.BreaksHunyuanRule(group.Content, model.Content))
            {
                context.Add(Rule.HunyuanInCloudbase, place, SafeText.Quoted(model.Content));
            }

            if (context.Facts.Retirement(group.Content, model.Content) is { } retired)
            {
                context.Add(Rule.RetiredModel, place, $"{retired.Model} ({retired.Date:yyyy-MM-dd})");
            }
        }
    }

    /// <summary>What the receiver's createModel is called with, and under which choices.</summary>
    private static IEnumerable<(CallExpression Made, Value Group)> Groups(
        ModelCall call, Context? frame, RuleContext context)
    {
        foreach (var made in context.Values.Of(Tree.Callee(call.Call), frame).OfType<Value.Made>())
        {
            if (made.Role is not (Role.StreamText or Role.GenerateText)
                || Evaluator.First(made.Call) is null)
            {
                continue;
            }

            foreach (var group in context.Values.Given(made.Call, made.Frame))
            {
                yield return (made.Call, group with { When = made.When.And(group.When) });
            }
        }
    }

    /// <summary>
    /// The values of model: in data, or in the object itself where data is missing or does not belong.
    /// </summary>
    private static IEnumerable<(Node Place, Value Model)> ValuesIn(Value.Shape shape, RuleContext context)
    {
        var holders = context.Values.Named(shape, "data")
            .SelectMany(data => context.Values.Of(data)).OfType<Value.Shape>().Append(shape);
        foreach (var model in holders.SelectMany(holder => context.Values.Named(holder, "model")))
        {
            foreach (var value in context.Values.Of(model))
            {
                yield return (model.Value, value with { When = shape.When.And(value.When) });
            }
        }
    }
}
