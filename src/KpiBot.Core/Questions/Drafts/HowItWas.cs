using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"and how was it yesterday?", "e ontem, como foi?", "¿cómo estuvo enero?", "e como tá a West?" behind a figure: that figure, not how everything goes.</summary>
internal static class HowItWas
{
    /// <summary>Words with which everything is meant, or another subject is named.</summary>
    private static readonly HashSet<string> All = new(("we us things business company everything numbers kpis metrics results figures overall general month quarter week year team sales marketing "
        + "nos gente negocio negocios empresa coisas cosas tudo todo numeros indicadores metricas resultados geral mes semana trimestre ano time equipe equipo vendas ventas estamos vamos andamos tamo fomos fuimos anduvimos estuvimos cerramos fechamos saimos estivemos").Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Asking = new("how hows howd como que".Split(' '), StringComparer.Ordinal);

    /// <summary>Marks the words as understood and says so; false where everything is asked about, or nothing stood before.</summary>
    public static bool Take(Clauses clauses, Draft draft, IReadOnlyList<string> standing)
    {
        if (standing.Count == 0 || draft is not { By.Count: 0, Unknown.Count: 0, Ranking: null } || (draft.Periods.Count == 0 && (draft.Values.Count == 0 || !GoesOn(clauses))) || !clauses.Sentence.Words.Any(Asking.Contains)) return false;
        var asked = clauses.Mentions.FindAll(mention => mention.Is(Sense.Overview));
        if (asked.Exists(mention => !Asking.Contains(clauses.Folded(mention).Split(' ')[0])) || clauses.Sentence.Words.Where((_, at) => !clauses.Mentions.Exists(mention => mention.Period is not null && mention.Start <= at && mention.End > at)).Any(All.Contains)) return false;
        foreach (var mention in asked) clauses.Use(clauses.Mentions.IndexOf(mention));
        return true;
    }

    /// <summary>"social qué tal?": the value alone opens it.</summary>
    private static bool GoesOn(Clauses clauses) => clauses.Sentence.Has(0, "and", "e", "y") || clauses[0].Values.Count > 0 || (clauses.Sentence.Has(0, "que") && clauses.Sentence.Has(1, "tal"));
}
