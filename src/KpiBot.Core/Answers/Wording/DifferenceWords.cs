using KpiBot.Insights;
using KpiBot.Kpis;

namespace KpiBot.Answers.Wording;

/// <summary>Other ways to count, as they stand in a list: "by the day of creation".</summary>
public static class DifferenceWords
{
    private const string Subject = "{0}";

    private static readonly Dictionary<DifferenceKind, Words> All = new()
    {
        [DifferenceKind.ByCreation] = new("by the day of creation", "pela data de criação", "por la fecha de creación"),
        [DifferenceKind.ByClosing] = new("by the day of closing", "pela data de fechamento", "por la fecha de cierre"),
        [DifferenceKind.AllCreated] = new("everything created in the period, whatever became of it", "tudo o que foi criado no período, seja qual for o desfecho", "todo lo creado en el período, sea cual sea su resultado"),
        [DifferenceKind.WonAndLost] = new("won and lost together", "ganhos e perdidos juntos", "ganados y perdidos juntos"),
        [DifferenceKind.EveryDealType] = new("deals of every type, not only new business", "negócios de todos os tipos, não só novos", "negocios de todos los tipos, no solo nuevos"),
        [DifferenceKind.OnlyNewBusiness] = new("only new business", "só negócios novos", "solo negocios nuevos"),
        [DifferenceKind.Unconverted] = new("amounts added up without converting currencies", "valores somados sem converter as moedas", "importes sumados sin convertir las monedas"),
        [DifferenceKind.OnePipeline] = new("only the pipeline {0}", "só o pipeline {0}", "solo el pipeline {0}"),
        [DifferenceKind.OneSource] = new("only the source {0}", "só a fonte {0}", "solo la fuente {0}"),
        [DifferenceKind.Deleted] = new("with what was deleted at the source since", "com o que depois foi excluído na fonte", "con lo que después se eliminó en la fuente"),
        [DifferenceKind.Merged] = new("deals that look the same counted once", "negócios que parecem iguais contados uma vez", "negocios que parecen iguales contados una vez"),
        [DifferenceKind.OtherZone] = new("days counted in {0}", "dias contados em {0}", "días contados en {0}"),
        [DifferenceKind.LeftOutHere] = new("with those left out here: {0}", "com os que ficam de fora aqui: {0}", "con los que aquí quedan fuera: {0}"),
    };

    /// <summary>One way, or two together, in words.</summary>
    public static string Of(IEnumerable<Difference> differences, Texts texts) => string.Join(texts.Together, differences.Select(difference => Of(difference, texts.Language)));

    private static string Of(Difference difference, Language language) => All[difference.Kind].In(language)
        .Replace(Subject, difference.Kind == DifferenceKind.LeftOutHere ? ExcludedWords.Of(difference.Subject, language) : DimensionWords.Value(difference.Subject, language), StringComparison.Ordinal);
}
