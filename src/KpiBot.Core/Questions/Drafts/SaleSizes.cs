using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"qual setor paga mais por venda", "qué producto rinde más por venta", "which team sells the most per deal": how large one sale is, not how much all of them bring.</summary>
internal sealed class SaleSizes(Clauses clauses, Draft draft, List<(int At, string Kpi)> named)
{
    private static readonly string[] Sales = "venda compra negocio pedido contrato deal venta sale order purchase transacao transaccion".Split(' ');

    private static readonly HashSet<string> Paying = new("paga pagam pagou pagaram gasta gastam gastou pays pay paid spends spend spent pagan pago pagaron gastan gasto".Split(' '), StringComparer.Ordinal);

    /// <summary>Takes the size of a sale, where it is ranked and nothing else is asked for.</summary>
    public void Take()
    {
        if (named.Count > 1 || draft.Intent is not null) return;
        if (EachOnAverage() is >= 0 and var each)
        {
            Name(each);
            return;
        }
        for (var token = 2; token + 1 < clauses.Sentence.Count; token++)
        {
            if (!clauses.Sentence.Has(token, "por", "per") || !clauses.Sentence.Has(token + 1, Sales)) continue;
            var at = clauses.Mentions.FindIndex(mention => mention.Start == token + 1);
            if (at < 0 || clauses[at].End != token + 2 || clauses[at].Values.Count > 0 || (named is [var only] && only.At != at) || !clauses.Mentions.Exists(mention => mention.End == token && RankingReader.IsRanking(mention))) continue;
            // "who paid most per order": those who buy are no reps.
            if (clauses.First(Sense.Who) is >= 0 and var who && clauses.Sentence.Tokens.Any(word => Paying.Contains(word.Text))) draft.Unknown.Add(clauses.Words(clauses[who]));
            Name(at);
            if (clauses.Mentions.FindIndex(mention => mention.Start == token && mention.Is(Sense.By)) is >= 0 and var per) clauses.Use(per);
            for (var word = 0; word < token; word++) if (Paying.Contains(clauses.Sentence.Tokens[word].Text)) draft.Explained.Add((word, word + 1));
            foreach (var sold in Enumerable.Range(0, at).Where(i => clauses[i].Is(Sense.Sell))) clauses.Use(sold);
            return;
        }
    }

    /// <summary>"em média, de quanto foi cada venda", "on average, how much was each sale": the sale; −1 otherwise.</summary>
    private int EachOnAverage()
    {
        if (!clauses.Any(Sense.Average) || !clauses.Any(Sense.HowMuch) || clauses.Any(Sense.HowMany) || named is not ([] or [(_, "revenue_won")]) || ImpliedFigures.AsksTime(clauses)) return -1;
        var at = clauses.Mentions.FindIndex(mention => mention.End == mention.Start + 1 && clauses.Sentence.Has(mention.Start, Sales) && clauses.Sentence.Has(mention.Start - 1, "cada", "each"));
        return at >= 0 && (named is [] || named[0].At == at) ? at : -1;
    }

    private void Name(int at)
    {
        named.Clear();
        named.Add((at, "average_deal_size"));
        clauses.Use(at);
    }
}
