using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"qual setor paga mais por venda", "qué producto rinde más por venta", "which team sells the most per deal": how large one sale is, not how much all of them bring.</summary>
internal sealed class SaleSizes(Clauses clauses, Draft draft, List<(int At, string Kpi)> named)
{
    private static readonly string[] Sales = "venda compra negocio pedido contrato deal venta sale order purchase transacao transaccion operacion operacao cierre fechamento trato".Split(' ');

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
        if (PerSale() is >= 0 and var sale)
        {
            Name(sale);
            foreach (var sold in Enumerable.Range(0, clauses.Count).Where(i => clauses[i].Is(Sense.Sell) || clauses[i].Is(Sense.Outcome) || (i < sale && (clauses[i].Is(Sense.By) || clauses[i].Is(Sense.Each))))) clauses.Use(sold);
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

    /// <summary>"cuánto facturamos por deal", "how much do we make per order", "cuánto deja cada venta": the sale; −1 otherwise.</summary>
    private int PerSale()
    {
        if (!clauses.Any(Sense.HowMuch) || clauses.Any(Sense.HowMany) || RankingReader.Any(clauses) || ImpliedFigures.AsksTime(clauses)) return -1;
        for (var token = 2; token < clauses.Sentence.Count; token++)
        {
            if (!clauses.Sentence.Has(token, Sales)) continue;
            var isEach = clauses.Sentence.Has(token - 1, "cada", "each");
            if (!clauses.Sentence.Has(token - 1, "por", "per", "x") && !(isEach && (clauses.Sentence.Has(token - 2, "por", "per", "x") || Array.Exists(clauses.Sentence.Words, Leaving.Contains)))) continue;
            var at = clauses.Mentions.FindIndex(mention => mention.Start == token);
            if (at < 0 || clauses[at].Values.Count > 0 || clauses.Mentions.Exists(mention => mention.Start == clauses[at].End && mention.Values.Count > 0) || named.Exists(figure => figure.At != at) || clauses.Mentions.Exists(mention => mention.Args(Sense.Outcome).Contains("lost"))) continue;
            var earned = clauses.Mentions.FindIndex(mention => mention.End < token && (mention.Is(Sense.Sell) || mention.Args(Sense.Outcome).Contains("won")));
            var verb = Array.FindIndex(clauses.Sentence.Words, Leaving.Contains);
            if (earned < 0 && verb < 0) continue;
            if (verb >= 0) draft.Explained.Add((verb, verb + 1));
            return at;
        }
        return -1;
    }

    /// <summary>"por venta", "per order": the sale, whatever else is named; −1 without it.</summary>
    public static int Sale(Clauses clauses) => clauses.Mentions.FindIndex(mention => mention.End == mention.Start + 1 && clauses.Sentence.Has(mention.Start, Sales) && clauses.Sentence.Has(mention.Start - 1, "por", "per", "cada"));

    private static readonly HashSet<string> Leaving = new("deja dejan dejo rinde deixa deixam deixou rende".Split(' '), StringComparer.Ordinal);

    private void Name(int at)
    {
        named.Clear();
        named.Add((at, "average_deal_size"));
        clauses.Use(at);
    }
}
