using KpiBot.Kpis;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Words that found no use: each is known to be harmless, or asked back.</summary>
internal sealed class Leftovers(Clauses clauses, Draft draft)
{
    /// <summary>Words in no mention, and mentions whose sense found no use although it could change the answer.</summary>
    public void Collect()
    {
        RefuseIdleVersus();
        SharedWords.Take(clauses, draft);
        Gates.Gates.Collect(clauses, draft);
        var covered = new bool[clauses.Sentence.Count];
        for (var i = 0; i < clauses.Count; i++)
        {
            if (!IsHarmless(i)) continue;
            for (var token = clauses[i].Start; token < clauses[i].End; token++) covered[token] = true;
            if (EndsName(clauses[i])) covered[clauses[i].End] = true;
        }
        if (clauses.Mentions.Find(IsStageName) is { } stage) draft.Unknown.Add(clauses.Words(stage));
        if (draft.Intent != Intent.Explain && Negations.Bare(clauses) is var (denial, denied)) draft.Unknown.Add(clauses.Words(denial, denied));
        foreach (var (from, to) in draft.Explained) covered.AsSpan(from, to - from).Fill(true);
        for (var token = draft.VariantAt.Start; token < draft.VariantAt.End; token++) covered[token] = true;
        for (var start = 0; start < covered.Length; start++)
        {
            if (covered[start]) continue;
            var end = start + 1;
            while (end < covered.Length && !covered[end] && clauses.Sentence.Tokens[end].Before == Break.None) end++;
            draft.Unknown.Add(clauses.Words(start, end));
            start = end - 1;
        }
    }

    /// <summary>"Bluth Co revenue": the company's form behind a part of its name.</summary>
    private bool EndsName(Mention mention) =>
        mention.End < clauses.Sentence.Count && mention.Values is [{ Dimension: Crm.Dimensions.Account }] && clauses.Sentence.Tokens[mention.End] is { Before: Break.None } next && CompanyWords.IsForm(next.Text);

    /// <summary>"pipeline em Proposta": a stage that the data does not have, though the word is one of ours.</summary>
    private bool IsStageName(Mention mention) =>
        mention.Is(Sense.Deal) && !mention.Is(Sense.Kpi) && mention.Values.Count == 0 && mention.End == mention.Start + 1 && clauses.IsName(mention.Start) && clauses.Sentence.Has(mention.Start - 1, "em", "en", "in") && draft.Kpis.Exists(DealOutcomes.Stand);

    /// <summary>"new vs returning customers": what stands against what was not understood.</summary>
    private void RefuseIdleVersus()
    {
        if (draft is not { Intent: null, Values.Count: < 2, Periods.Count: < 2, By.Count: 0, ComparedWith: ComparedWith.Nothing, Kpis.Count: > 0 } || draft.Periods.Exists(said => said.AfterVersus)) return;
        if (clauses.Mentions.Find(mention => mention.Is(Sense.Versus) && !(draft.Kpis.Count + draft.Periods.Count > 1 && StandsBetweenFigures(mention)) && !(mention.End < clauses.Sentence.Count && clauses.Sentence.Tokens[mention.End].Before == Break.Sentence) && clauses.Folded(mention) is "vs" or "versus" or "against" or "contra" or "compared to" or "compared with" or "comparado com" or "comparado con") is { } versus) draft.Unknown.Add(clauses.Words(versus));
    }

    private bool StandsBetweenFigures(Mention versus) =>
        clauses.Mentions.IndexOf(versus) is var at && clauses.Before(at) is >= 0 and var before && clauses.Next(at) is >= 0 and var next && IsFigure(before) && IsFigure(next);

    private bool IsFigure(int at) => clauses[at].Is(Sense.Kpi) || clauses[at].Is(Sense.Ambiguous) || clauses[at].Is(Sense.Activity) || ((clauses[at].Is(Sense.Deal) || clauses[at].Is(Sense.Outcome)) && draft.Kpis.TrueForAll(DealOutcomes.Counts));

    private bool IsHarmless(int at)
    {
        var mention = clauses[at];
        if (!clauses.IsUsed(at) && IsShouted(mention)) return false;
        if (clauses.IsUsed(at)) return true;
        if (IsBareName(at)) return false;
        if (clauses.IsForeign(mention) || IsStrange(mention) || IsIdleDuration(mention)) return false;
        if (mention.Meanings.All(meaning => meaning.Sense == Sense.Costs)) return false;
        if (mention.Is(Sense.Unheld)) return draft.Intent is Intent.Target or Intent.Forecast;
        if (mention.Arg(Sense.Unit) == "half" && draft.Intent is Intent.Alert or Intent.Digest && !mention.Is(Sense.Filler)) return false;
        if (mention.Arg(Sense.UnitOf) == "money" && !mention.Is(Sense.Filler) && !(mention.Is(Sense.Share) && draft.By.Count > 0 && IsShareOfEach(mention))) return false;
        if (mention.Arg(Sense.DayPart) == "weekend" || ImpliedFigures.IsWith(clauses, mention)) return false;
        if (mention.Is(Sense.Since) && clauses.Folded(mention) is "since" or "ever since" or "desde" && !(clauses.Next(at) is >= 0 and var source && clauses[source].Values.Count > 0)) return false;
        if (mention.Is(Sense.Filler) && !IsGuess(mention)) return true;
        if (draft.Intent != Intent.Digest && mention.Number is { Kind: TokenKind.Number, Mark: Mark.None } && clauses.Sentence.Has(mention.Start - 1, "cada", "every", "each") && draft.Kpis.Count > 0 && draft.Kpis.TrueForAll(id => Catalogue.Get(id).Unit == KpiUnit.Ratio)) return true;
        if (mention.Number is { Kind: TokenKind.Number } number) return draft.Picked is not null || (draft.Intent == Intent.Explain && number.Mark == Mark.Percent);
        if (IsGuess(mention)) return false;
        if (mention.Is(Sense.Variant)) return false;
        if (mention.Is(Sense.Average) && draft.Intent != Intent.Define) return clauses.Folded(mention).StartsWith("median", StringComparison.Ordinal) ? FigureReader.MayBeMedian(draft.Kpis) : FigureReader.MayBeAverage(draft.Kpis);
        if (mention.Is(Sense.Share) && mention.Is(Sense.Send) && !clauses.Sentence.Has(mention.End, "of") && (clauses.IsCommand(at) || draft.By.Count > 0 || draft.Kpis.TrueForAll(id => id.StartsWith("marketing_", StringComparison.Ordinal)))) return true;
        if (mention.Is(Sense.Share) && draft.By.Count > 0 && clauses.Sentence.Has(mention.Start, "contribution", "contributions")) return true;
        if (mention.Is(Sense.Share) && draft.By.Count > 0 && IsShareOfEach(mention)) return true;
        if (mention.Is(Sense.Share)) return draft.ComparedWith != ComparedWith.Nothing || FigureReader.MayBeShare(clauses.Next(at) is >= 0 and var rate && clauses[rate].Args(Sense.Kpi).ToList() is { Count: > 0 } rates && rates.TrueForAll(draft.Kpis.Contains) ? rates : draft.Kpis);
        if (IsOwnUnit(mention)) return true;
        if (mention.Is(Sense.Unit) && (IsCountedUnit(at) || clauses.Next(at) is >= 0 and var range && clauses[range].Period is Time.PeriodExpression.Range && clauses[range].Start <= mention.End + 1)) return true;
        if (IsUnitOfFigure(mention)) return true;
        if (mention.Is(Sense.Weekday) && draft.Schedule?.Weekday is not null) return false;
        if (mention.Is(Sense.Help) && draft.Kpis.Count > 0 && clauses.IsCommand(at) && clauses.Folded(mention).Split(' ').Any(AsksHelp.Contains)) return true;
        if (mention.Meanings.All(meaning => meaning.Sense is Sense.Help or Sense.Define)) return draft.Intent is Intent.Help or Intent.Define;
        if (draft.Intent == Intent.Forecast && clauses.Folded(mention) is "land" or "finish" or "close") return true;
        if (mention.Start == 0 && mention.Arg(Sense.DayPart) is "am" or "pm" && !draft.SaysNothing) return true;
        if (mention.Meanings.All(meaning => meaning.Sense == Sense.Target)) return draft.Intent is Intent.Target or Intent.Alert or Intent.Forecast or Intent.Explain or Intent.Define;
        if (draft.Intent == Intent.Digest && mention.Is(Sense.Month) && clauses.Sentence.Typos[mention.Start] > 0) return false;
        // "acumulado de leads no ano": the unit so far says it already.
        if (mention.Is(Sense.ToDate) && draft.Periods is [{ Period: Time.PeriodExpression.Unit { Offset: 0 } or Time.PeriodExpression.Range or Time.PeriodExpression.UpTo }]) return true;
        if (mention.Meanings.All(meaning => Timely.Contains(meaning.Sense))) return draft.Intent is Intent.Alert or Intent.Digest or Intent.Help;
        if (mention.Meanings.All(meaning => Conditions.Contains(meaning.Sense))) return IsMoved(mention) || draft.Intent is Intent.Forecast or Intent.Alert or Intent.Explain or Intent.Target or Intent.Freshness or Intent.Help or Intent.Overview;
        if (mention.Is(Sense.Except) && draft.Intent is Intent.Explain && clauses.Folded(mention) is "nao" or "no" or "not") return true;
        if (mention.Is(Sense.OffTopic) || mention.Is(Sense.Except)) return mention.Meanings.Any(meaning => meaning.Sense is not (Sense.OffTopic or Sense.Except or Sense.Channel));
        return true;
    }

    /// <summary>"qué peso tiene cada región en las ventas", "what share of sales does each region have": what each one brings.</summary>
    private bool IsShareOfEach(Mention mention) =>
        !clauses.Folded(mention).Split(' ').Any(word => word is "rate" or "rates" or "taxa" or "taxas" or "tasa" or "tasas" or "ratio" or "indice") && clauses.Any(Sense.Each) && draft.Kpis.TrueForAll(id => Catalogue.Get(id).Unit is KpiUnit.Money or KpiUnit.Count)
        && ((clauses.Sentence.Has(mention.End, "cada", "each") || clauses.Sentence.Has(mention.End + 1, "cada", "each")) || clauses.Sentence.Words.Any(word => word is "have" or "has" or "tem" or "tiene" or "representa" or "represents" or "represent" or "vem" or "viene" or "comes" or "come"));

    /// <summary>"cara win rate": what begins a value and stands right before the figure is no word of address.</summary>
    private bool IsBareName(int at) => at == 0 && clauses[at].IsFiller && clauses[at].End == 1 && clauses.Sentence.ValueWords[0].Any(word => word.Cost == 0) && clauses.Next(0) is 1 && clauses[1].Is(Sense.Kpi) && clauses[1].Start == 1 && clauses.Sentence.Tokens[1].Before == Break.None;

    /// <summary>"quanto caiu a receita de outubro vs setembro": what a comparison shows.</summary>
    private bool IsMoved(Mention mention) => (mention.Is(Sense.Up) || mention.Is(Sense.Down)) && (clauses.Sentence.Has(mention.Start, "tan", "quao") || IsBrokenDown(mention) || (draft.Ranking is not null && !IsMove(mention)) || draft.OverTime || draft.Grain is not null || draft.Versus || draft.Periods.Count > 1 || draft.ComparedWith != ComparedWith.Nothing);

    /// <summary>"break it down", "break revenue down by team": the verb's own word.</summary>
    private bool IsBrokenDown(Mention mention) => clauses.Folded(mention) == "down" && (clauses.Sentence.Has(mention.Start - 1, "break", "drill", "narrow") || (clauses.Sentence.Has(mention.End, "by", "per") && clauses.Sentence.Tokens.Take(mention.Start).Any(token => token.Text is "break" or "breaking" or "broken" or "drill" or "split")));

    /// <summary>"which channel dropped the most": rows are not ranked by how they moved.</summary>
    private bool IsMove(Mention mention) => clauses.Folded(mention).Split(' ').Any(word => Array.Exists(Moves, stem => word.StartsWith(stem, StringComparison.Ordinal)));

    private static readonly string[] Moves = "drop fell fall declin decreas increas improv shrink caiu cairam queda cresc melhor despenc cayo cayeron caida mejor crec".Split(' ');

    /// <summary>"can you help me with the win rate", "ajuda: win rate de maio": the figure is asked for.</summary>
    private static readonly HashSet<string> AsksHelp = new("help ajuda ayuda ayudame about".Split(' '), StringComparer.Ordinal);

    /// <summary>"did Mala make quota": a word of another language in an English question, without a use, may be a name.</summary>
    private bool IsStrange(Mention mention) =>
        !(mention.IsFiller && clauses.Sentence.Tokens.Any(token => Romance.Contains(token.Text))) && clauses.Sentence.Language == Language.English && clauses.Sentence.Words.Any(Particles.Contains) && mention.End == mention.Start + 1 && mention.Values.Count == 0 && clauses.Sentence.Tokens[mention.Start].Text.Length > 3 && mention.Meanings.All(meaning => meaning.Language != Language.English);

    /// <summary>Words that only a sentence of two languages holds beside English ("how many leads de organic tuvimos").</summary>
    private static readonly HashSet<string> Romance = new("de del los las en por para con com em das pelo pela".Split(' '), StringComparer.Ordinal);

    /// <summary>Words that no sentence of another language holds.</summary>
    private static readonly HashSet<string> Particles = new("the did does is are was were how what which our from by of and with".Split(' '), StringComparer.Ordinal);

    /// <summary>"how long are deals …": a time is asked for, and no figure of those understood is one.</summary>
    private bool IsIdleDuration(Mention mention) =>
        mention.IsFiller && clauses.Folded(mention) is "how long" or "how fast" or "how quickly" && draft.Kpis.Count > 0 && !clauses.Any(Sense.Growth) && !clauses.Any(Sense.Up) && !clauses.Any(Sense.Down)
        && !draft.Kpis.Exists(id => Catalogue.Get(id).Unit is KpiUnit.Days or KpiUnit.Hours or KpiUnit.Months or KpiUnit.MoneyPerDay);

    /// <summary>"ciclo de vendas em dias": the unit that the figure has anyway.</summary>
    private bool IsOwnUnit(Mention mention) =>
        clauses.Sentence.Has(mention.Start - 1, "em", "en", "in") && draft.Kpis.Count > 0 && draft.Kpis.TrueForAll(id => Catalogue.Get(id).Unit switch
        {
            KpiUnit.Days => mention.Arg(Sense.Unit) == "day" || mention.Arg(Sense.UnitOf) == "days",
            KpiUnit.Months => mention.Arg(Sense.Unit) == "month" || mention.Arg(Sense.UnitOf) == "months",
            KpiUnit.Hours => mention.Arg(Sense.UnitOf) == "hours",
            _ => false,
        });

    /// <summary>"how many days does it take to close": what the figure is counted in.</summary>
    private bool IsCountedUnit(int at) =>
        draft.Kpis.Count > 0 && draft.Kpis.TrueForAll(id => Catalogue.Get(id).Unit is KpiUnit.Days or KpiUnit.Hours or KpiUnit.Months) && clauses[at].Start > 0 && (clauses.Sentence.Longest(clauses[at].Start - 1, Sense.HowMany) is not null || clauses.Sentence.Has(clauses[at].Start - 1, "many") || clauses.Sentence.Longest(clauses[at].Start - 1, Sense.HowMuch) is not null);

    /// <summary>"ciclo de ventas en días", "tempo de resposta em horas": the unit that the figure has anyway.</summary>
    private bool IsUnitOfFigure(Mention mention) =>
        (clauses.Sentence.Has(mention.Start - 1, "en", "em", "in", "cuantas", "cuantos", "quantas", "quantos") || clauses.Sentence.Tokens[mention.Start].Before != Break.None) && draft.Kpis.Count > 0 && draft.Kpis.TrueForAll(id => Catalogue.Get(id).Unit switch
        {
            KpiUnit.Days => clauses.Sentence.Has(mention.Start, "days", "dias"),
            KpiUnit.Hours => clauses.Sentence.Has(mention.Start, "hours", "horas"),
            KpiUnit.Months => clauses.Sentence.Has(mention.Start, "months", "meses"),
            _ => false,
        });

    /// <summary>Words of periods; one that is left over means that a period was not understood.</summary>
    private static readonly HashSet<Sense> Timely = [Sense.Unit, Sense.Last, Sense.Next, Sense.BeforeLast, Sense.Since, Sense.AllTime, Sense.Ago, Sense.Month, Sense.Weekday, Sense.Ordinal, Sense.UnitOf, Sense.ToDate, Sense.Previous, Sense.Fiscal, Sense.Quarter, Sense.Workday, Sense.EveryOther, Sense.FirstDay, Sense.DayPart, Sense.Daily, Sense.Zone];

    /// <summary>States that only an alert watches, and kinds of activity that only activities have.</summary>
    private static readonly HashSet<Sense> Conditions = [Sense.Unusual, Sense.SlaMissed, Sense.Stale, Sense.Activity, Sense.OffPace, Sense.Up, Sense.Down];

    /// <summary>"the US" is no pronoun.</summary>
    private bool IsShouted(Mention mention)
    {
        for (var token = mention.Start; token < mention.End; token++) if (clauses.Words(token, token + 1) is "US" && clauses.IsName(token)) return true;
        return false;
    }

    /// <summary>A word that is known only by correcting it, and that found no use, may as well be a name.</summary>
    private bool IsGuess(Mention mention)
    {
        for (var token = mention.Start; token < mention.End; token++) if (clauses.Sentence.Typos[token] is var cost && cost >= Spelling.Slip && !Spelling.IsAsking(clauses.Sentence.Words[token]) && (cost > Spelling.Slip || !mention.IsFiller || clauses.IsName(token) || clauses.Sentence.Tokens[token].Text.Length < 5) && mention.Values.Count == 0) return true;
        return false;
    }
}
