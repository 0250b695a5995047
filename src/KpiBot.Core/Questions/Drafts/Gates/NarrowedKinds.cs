using KpiBot.Crm;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts.Gates;

/// <summary>Nouns of rows that narrow instead: "solo un producto", "compraron dos productos", "CAC só de mídia", "cuota de West en las ventas".</summary>
internal sealed class NarrowedKinds(Clauses clauses, Draft draft)
{
    private static readonly string[] Only = "so solo solamente apenas only just somente unicamente".Split(' ');

    /// <summary>Adds them to what is not understood.</summary>
    public void Collect()
    {
        if (draft.Kpis.Count == 0 || draft.Intent is not (null or Intent.Records or Intent.Target)) return;
        for (var at = 0; at < clauses.Count; at++)
            if (IsSome(at) || IsOnlyOfKind(at)) draft.Unknown.Add(clauses.Words(clauses[at].Start - 1, clauses[at].End));
        for (var token = 0; token < clauses.Sentence.Count; token++)
            if (IsPart(token)) draft.Unknown.Add(clauses.Words(token, token + 1));
    }

    private bool IsRow(int at) => clauses[at].Values.Count == 0 && clauses[at].Start > 0 && draft.By.Exists(clauses[at].Args(Sense.Dimension).Contains);

    /// <summary>"cuántos clientes compraron dos productos", "with only one product": how many of them each has.</summary>
    private bool IsSome(int at) =>
        IsRow(at) && clauses[at].Args(Sense.Dimension).Contains(Dimensions.Product) && draft.Ranking is null && draft.Kpis is ["active_customers" or "new_customers"]
        && (clauses.Sentence.Has(clauses[at].Start - 1, "un", "uno", "um", "one", "a", "dos", "dois", "two", "tres", "three", "varios", "several") || clauses.Sentence.Tokens[clauses[at].Start - 1].Kind == TokenKind.Number);

    /// <summary>"só de mídia": a part of it, not one row for each.</summary>
    private bool IsOnlyOfKind(int at) =>
        IsRow(at) && clauses.Sentence.Has(clauses[at].Start - 1, "de", "da", "do", "for", "on", "from") && clauses.Sentence.Has(clauses[at].Start - 2, Only) && !(clauses.Next(at) is >= 0 and var value && clauses[value].Values.Count > 0);

    /// <summary>"cuota de West en las ventas": its share of them, not its goal.</summary>
    private bool IsPart(int token)
    {
        if (draft.Kpis is not ["quota_attainment"] || !clauses.Sentence.Has(token, "cuota", "cota")) return false;
        var sales = Array.FindIndex(clauses.Sentence.Words, token, word => word is "ventas" or "ingresos" or "facturacion" or "vendas" or "receita" or "faturamento");
        return sales > token + 1 && (clauses.Sentence.Has(sales - 1, "en", "na", "no", "nas") || (clauses.Sentence.Has(sales - 1, "las", "los", "la") && clauses.Sentence.Has(sales - 2, "en")));
    }
}
