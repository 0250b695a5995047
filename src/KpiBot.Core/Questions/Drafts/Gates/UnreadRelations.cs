using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts.Gates;

/// <summary>Parts that are each understood but stand to each other as no query can say: "won in May that were created in April", "is Ana the best rep". They are asked about.</summary>
internal sealed class UnreadRelations(Clauses clauses, Draft draft)
{
    /// <summary>Adds them to what is not understood.</summary>
    public void Collect()
    {
        if (draft is { Kpis.Count: 0, By: [Dimensions.Team] } && clauses.Mentions.FindIndex(mention => mention.Is(Sense.Average)) is >= 0 and var average && clauses.Next(average) is >= 0 and var team && clauses[team].Arg(Sense.Dimension) == Dimensions.Team) draft.Unknown.Add(clauses.Words(clauses[average]));
        if (draft.Kpis.Count == 0) return;
        RefuseTwoDates();
        RefuseAges();
        RefuseShares();
        for (var at = 0; at < clauses.Count; at++) if (IsEntry(at) || IsCohort(at) || IsFlow(at) || IsTeamAverage(at) || IsPlace(at) || IsSomePlural(at) || IsWithCurrent(at) || AreFirst(at) || IsAverageCount(at) || IsWeekdayOfPast(at) || IsSentAtEnd(at) || IsIdleSince(at)) draft.Unknown.Add(clauses.Words(clauses[at]));
        if (draft is { Intent: Intent.Records, Ranking: not null } && draft.Kpis.TrueForAll(DealOutcomes.Counts) && RankingReader.IsOfSpeed(clauses)) draft.TooMuch = "rows";
        if (draft is { Intent: Intent.Target, Kpis: ["customers_at_risk"] } && clauses.Mentions.Find(mention => mention.Args(Sense.Kpi).Contains("customers_at_risk") && mention.Start == 0) is { } risk) draft.Unknown.Add(clauses.Words(risk));
        if (AsksHowLong() is { } time) draft.Unknown.Add(time);
        if (IsOwnRival()) draft.TooMuch = "ranking";
        if (draft.Intent is Intent.Target && (Rows() || IsShareOfRows())) draft.TooMuch = "rows";
    }

    /// <summary>"leads de abril que viraram mql em maio", "revenue in May from deals created in April": two dates of the same records are no comparison.</summary>
    private void RefuseTwoDates()
    {
        var said = clauses.Mentions.Where((mention, at) => mention.Period is not null && clauses.IsUsed(at)).ToList();
        if (said is not [var first, var second] || draft.Intent is not (null or Intent.Records) || draft.Versus || draft.Periods.Exists(period => period.AfterVersus)) return;
        var between = clauses.Mentions.Where(mention => mention.Start >= first.End && mention.End <= second.Start).ToList();
        if (between.Exists(mention => mention.Is(Sense.Versus) || mention.Is(Sense.Growth))) return;
        // "churn em 2017 dos clientes do Q1": both may have been read as one.
        if (draft.Periods.Count < 2 && draft.ComparedWith == ComparedWith.Nothing && !between.Exists(IsOfCustomers)) return;
        // "revenue in May and win rate in June": each figure has its own.
        if (draft.Kpis.Count < 2 && between.Exists(mention => mention.Is(Sense.And) || mention.Is(Sense.FollowUp))) return;
        var isOf = between.Exists(mention => (mention.Is(Sense.Deal) || mention.Is(Sense.Dimension)) && clauses.Sentence.Has(mention.Start - 1, "of", "from", "dos", "das", "de", "del", "los", "las", "do", "for", "on"));
        if (isOf || between.Exists(IsOfCustomers) || between.Exists(mention => IsHandled(mention) || mention.Is(Sense.Outcome) || mention.Is(Sense.Become) || mention.Args(Sense.Kpi).Any(draft.Kpis.Contains))) draft.Unknown.Add(clauses.Words(second));
    }

    private bool IsOfCustomers(Mention mention) => (mention.Is(Sense.Dimension) || mention.Args(Sense.Kpi).Contains("active_customers")) && clauses.Sentence.Has(mention.Start - 1, "of", "dos", "das", "los", "las") && clauses.Sentence.Has(mention.End, "do", "da", "de", "del", "from", "of");

    /// <summary>"leads do mês passado atendidos este mês": what was done with them later.</summary>
    private bool IsHandled(Mention mention) => Enumerable.Range(mention.Start, mention.End - mention.Start).Any(token => Array.Exists(Handling, stem => clauses.Sentence.Tokens[token].Text.StartsWith(stem, StringComparison.Ordinal)));

    private static readonly string[] Handling = ["atendid", "contactad", "contatad", "respondid", "trabajad", "trabalhad", "contacted", "answered", "handled", "worked", "called", "touched"];

    /// <summary>"deals sin actividad hace 3 semanas", "stalled since September": how long is the setting's, and no day picks them.</summary>
    private bool IsIdleSince(int at) =>
        draft is { Kpis: ["stalled_deals"], Intent: null or Intent.Records } && clauses.IsUsed(at) && clauses[at].Period is PeriodExpression.Since or PeriodExpression.Unit { Offset: < 0 } or PeriodExpression.LastUnits
        && Enumerable.Range(clauses[at].Start - 1, clauses[at].End - clauses[at].Start + 1).Any(token => clauses.Sentence.Has(token, "since", "desde", "ago", "hace", "ha", "faz", "atras", "for"));

    /// <summary>"qual negócio está aberto há mais tempo", "which deal has been open longest": no figure ranks deals by their age.</summary>
    private void RefuseAges()
    {
        if (!draft.Kpis.Exists(kpi => kpi is "open_deals" or "open_pipeline") || draft.By.Contains(Dimensions.Stage)) return;
        for (var token = 0; token < clauses.Sentence.Count; token++)
        {
            var isTime = clauses.Sentence.Has(token, "tempo", "tiempo") && clauses.Sentence.Has(token - 1, "mais", "mas", "menos", "quanto", "cuanto");
            if (isTime || clauses.Sentence.Has(token, "longest", "oldest") || (clauses.Sentence.Has(token, "cuanto", "quanto") && clauses.Sentence.Has(token - 1, "hace", "faz", "ha"))) draft.Unknown.Add(clauses.Words(isTime ? token - 1 : token, token + 1));
        }
    }

    /// <summary>"share da West na receita": a part of the whole, not the money itself.</summary>
    private void RefuseShares()
    {
        if (draft.By.Count > 0 || !draft.Kpis.TrueForAll(kpi => Catalogue.Get(kpi).Unit is KpiUnit.Money or KpiUnit.Count)) return;
        for (var token = 0; token < clauses.Sentence.Count; token++)
            if (clauses.Sentence.Has(token, "share") && !clauses.Mentions.Exists(mention => mention.Is(Sense.Kpi) && mention.Start <= token && mention.End > token) && clauses.Sentence.Has(token + 1, "de", "da", "do", "dos", "das", "del", "of")) draft.Unknown.Add(clauses.Words(token, token + 1));
    }

    /// <summary>"deals that entered Proposal": a move into a stage, not what stands there or was created.</summary>
    private bool IsEntry(int at) =>
        clauses[at].Values.Count > 0 && clauses[at].Values.All(value => value.Dimension == Dimensions.Stage) && clauses.Before(at) is >= 0 and var before && draft.Kpis.TrueForAll(DealOutcomes.Counts)
        && (clauses[before].Is(Sense.Become) || clauses.Folded(clauses[before]) is "entered" or "entraram" or "entraron" or "entro" or "entrou" || clauses.Sentence.Has(clauses[at].Start - 1, "entered", "entraram", "entraron") || clauses.Sentence.Has(clauses[at].Start - 2, "entered", "entraram", "entraron", "moved"));

    /// <summary>"how many opportunities became deals": how many of them, not how many there were.</summary>
    private bool IsCohort(int at) => clauses[at].Is(Sense.Become) && draft is { Kpis: ["opportunities_created"], Intent: null or Intent.Records } && clauses.NextIs(at, Sense.Deal);

    /// <summary>"saíram do pipeline", "what came into the pipeline": what moved in or out of it is no figure, and not what stands in it.</summary>
    private bool IsFlow(int at)
    {
        if (draft.Intent is not (null or Intent.Records) || !clauses[at].Args(Sense.Kpi).Any(kpi => kpi is "open_pipeline" or "weighted_pipeline" && draft.Kpis.Contains(kpi))) return false;
        var token = clauses[at].Start - 1;
        while (clauses.Sentence.Has(token, "of", "into", "the", "our", "out", "in", "to", "do", "no", "pro", "nosso", "del", "al", "en", "el", "nuestro")) token--;
        return clauses.Sentence.Has(token, Flowing);
    }

    private static readonly string[] Flowing = "entrou entraram entra entram saiu sairam sai saem entro entraron entra entran salio salieron sale salen came come comes coming went goes going moved fell dropped entered entering added leaving".Split(' ');

    /// <summary>"Ana vs team average".</summary>
    private bool IsTeamAverage(int at) => clauses[at].Is(Sense.Average) && !clauses[at].Is(Sense.Kpi) && draft.Values.Count == 1 && clauses.Mentions.Exists(mention => mention.Is(Sense.Versus) && mention.End <= clauses[at].Start);

    /// <summary>"Ana's rank by revenue": which place.</summary>
    private bool IsPlace(int at) => clauses[at].Is(Sense.Rank) && draft is { By.Count: 0, Ranking: null, Grain: null, RanksUnits: false, Intent: null, Values.Count: > 0 };

    /// <summary>"nos últimos meses": how many, is not said.</summary>
    private bool IsSomePlural(int at) =>
        clauses[at].Period is PeriodExpression.Unit { Offset: -1 } && Enumerable.Range(clauses[at].Start, clauses[at].End - clauses[at].Start).Any(token => clauses.Sentence.Tokens[token].Text is "ultimos" or "ultimas" or "passados" or "passadas" or "pasados" or "pasadas");

    /// <summary>"the last 3 months including this one", "nos últimos 3 meses, incluindo este": whole ones and one that runs.</summary>
    private bool IsWithCurrent(int at) =>
        clauses[at].Period is PeriodExpression.LastUnits or PeriodExpression.Unit { Offset: -1 } && clauses.Sentence.Has(clauses[at].End, "including", "incl", "incluindo", "incluyendo", "inclusive", "counting", "contando", "plus") && clauses.Sentence.Longest(clauses[at].End + 1, Sense.This) is not null;

    /// <summary>"en los primeros 5 meses", "nos primeiros dias", "1a semana de fevereiro": of what, is not said; they are the earliest, not the best.</summary>
    private bool AreFirst(int at) =>
        RankingReader.IsRanking(clauses[at]) && (clauses.Sentence.Has(clauses[at].Start, PartialPeriods.First) || clauses.Sentence.Tokens[clauses[at].Start].Mark == Mark.Ordinal) && clauses.Next(at) is >= 0 and var next && (clauses[next].Number is null ? next : clauses.Next(next)) is >= 0 and var unit && clauses[unit].Is(Sense.Unit) && clauses[unit].Period is null;

    /// <summary>"average deals per rep": how many, not how big.</summary>
    private bool IsAverageCount(int at) => clauses[at].Args(Sense.Kpi).Contains("average_deal_size") && clauses.Folded(clauses[at]) is "average deals" or "avg deals" or "mean deals" && clauses.Next(at) is >= 0 and var per && clauses[per].Is(Sense.By);

    /// <summary>"leads on Mondays in May": rows of a past month, no schedule.</summary>
    private bool IsWeekdayOfPast(int at) => draft.Intent == Intent.Digest && clauses[at].Is(Sense.Weekday) && !clauses.Any(Sense.Send) && !clauses.Any(Sense.Digest) && draft.Periods.Exists(said => said.Period is PeriodExpression.Numbered or PeriodExpression.Unit { Offset: < -1 });

    /// <summary>"mándame el CAC a fin de mes", "me manda o CAC no fim do mês": when it is wanted, not what it is of.</summary>
    private bool IsSentAtEnd(int at) =>
        draft.Intent is null && clauses[at].Period is PeriodExpression.Unit { Offset: 0 } && clauses.Any(Sense.Send) && clauses.Sentence.Words.Any(Sending.Contains) && Enumerable.Range(clauses[at].Start, clauses[at].End - clauses[at].Start).Any(token => clauses.Sentence.Has(token, "fin", "fim", "final", "fines", "finales", "cierre", "end"));

    private static readonly HashSet<string> Sending = new("mandame mandanos enviame envianos manda mande envia envie send pasame reenviame".Split(' '), StringComparer.Ordinal);

    /// <summary>"cuánto tarda un lead en pasar a SQL", "how long until a lead becomes an SQL": the time is asked, not how many.</summary>
    private string? AsksHowLong()
    {
        if (draft.Intent is not null || !draft.Kpis.TrueForAll(Timeless.Contains) || clauses.Any(Sense.HowMany)) return null;
        var asked = Array.FindIndex(clauses.Sentence.Words, word => word is "tarda" or "tardan" or "tardamos" or "demoramos" or "demora" or "demoran" or "demoram" || word is "long" or "tiempo" or "tempo");
        return asked > 0 && clauses.Sentence.Has(asked - 1, "how", "cuanto", "quanto", "se") ? clauses.Words(asked - 1, asked + 1) : null;
    }

    /// <summary>How many there are, or which part of them comes on; the time that it takes is another figure.</summary>
    private static readonly HashSet<string> Timeless = ["deals_lost", "leads", "mqls", "sqls", "lead_conversion_rate", "lead_to_mql_rate", "mql_to_sql_rate", "sql_to_opportunity_rate", "lead_to_opportunity_rate", "mql_to_customer_rate"];

    /// <summary>"is Ana the best rep": the others are left out, and she is the best of herself.</summary>
    private bool IsOwnRival() =>
        draft is { Intent: null, Ranking: { Kind: not Sense.Rank }, By: [var by], Values: [{ Exclude: false } only] } && only.Values.Any(value => value.Dimension == by) && !(only.Values.Any(value => value.Dimension != by));

    /// <summary>"reps below quota": which rows are meant.</summary>
    private bool Rows() => clauses.Mentions.Exists(mention =>
        (mention.Is(Sense.Target) || mention.Is(Sense.OffPace)) && Rowless(clauses.Mentions.IndexOf(mention)) is >= 0 and var noun && clauses[noun].Is(Sense.Dimension) && clauses[noun].Values.Count == 0 && IsPlural(clauses[noun])
        && Enumerable.Range(clauses[noun].End, mention.End - clauses[noun].End).Any(token => clauses.Sentence.Has(token, "above", "below", "behind", "under", "abaixo", "acima", "debajo", "encima", "atras")));

    /// <summary>"what percent of reps hit quota": how many of them, not how far each got.</summary>
    private bool IsShareOfRows() => Enumerable.Range(0, clauses.Count).Any(at => draft.By.Exists(clauses[at].Args(Sense.Dimension).Contains) && IsPlural(clauses[at]) && clauses.Before(at) is >= 0 and var share && clauses[share].Is(Sense.Share) && clauses.IsJoinedByOf(share, at));

    /// <summary>The mention right before it, over "below" where that is one of its own.</summary>
    private int Rowless(int at) => at > 0 && clauses[at - 1].End == clauses[at].Start ? clauses[at - 1].Is(Sense.Above) || clauses[at - 1].Is(Sense.Below) ? at - 2 : at - 1 : -1;

    private bool IsPlural(Mention mention) => clauses.Sentence.Words[mention.End - 1] is var word && word[^1] == 's' && Folding.Stem(word) != word;
}
