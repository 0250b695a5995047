using KpiBot.LanguageModel.Limits;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.LanguageModel;

/// <summary>Questions about the made-up manufacturer, as a second reader meets them.</summary>
internal static class Asked
{
    public const string Dough = "dough by region last quarter";

    public const string Reading = """{"parts":[{"words":"dough","as":"kpi","is":"revenue_won"}]}""";

    public static ModelLimits Limits { get; } = new(TimeSpan.FromSeconds(8), 100, 1_000_000);

    public static Surroundings Surroundings { get; } = new() { Today = new DateOnly(2026, 5, 20), Calendar = new BusinessCalendar(), Data = TestVocabulary.Data, User = "u1" };

    public static Interpretation ByRules(string question, Surroundings? surroundings = null) => new RuleInterpreter().Interpret(question, surroundings ?? Surroundings);

    public static async Task<Interpretation> AskAsync(this ModelReader reader, string question, Surroundings? surroundings = null, CancellationToken? cancellation = null) =>
        await reader.ReadAsync(question, surroundings ?? Surroundings, ByRules(question, surroundings), cancellation ?? TestContext.Current.CancellationToken);
}
