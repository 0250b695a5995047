using KpiBot.Crm;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>From mentions to a draft: each part of the grammar takes the mentions that are its own; what none takes must be harmless.</summary>
internal sealed class DraftReader
{
    private readonly Clauses _clauses;
    private readonly Draft _draft = new();
    private readonly HashSet<int> _kinds = [];

    private DraftReader(Clauses clauses) => _clauses = clauses;

    /// <summary>Reads a draft.</summary>
    public static Draft Read(Clauses clauses, IReadOnlyList<string> standing)
    {
        var reader = new DraftReader(clauses);
        if (Refusals.Read(clauses, reader._draft)) return reader._draft;
        reader.Run(standing);
        return reader._draft;
    }

    private void Run(IReadOnlyList<string> standing)
    {
        var figures = new FigureReader(_clauses, _draft, standing);
        figures.TakeNames();
        IntentReader.TakeCues(_clauses, _draft);
        if (_draft.Intent == Intent.Digest || _draft.Intent == Intent.Alert) WatchReader.Take(_clauses, _draft, standing);
        TakeDimensions(figures);
        figures.Finish();
        RankingReader.Take(_clauses, _draft);
        TakeValues();
        TakePeriods();
        IntentReader.Finish(_clauses, _draft, standing);
        TakeRest();
        CollectUnknown();
    }

    /// <summary>By rep, each team, which channel, top 5 products, who; a dimension beside a value only says which kind of value it is.</summary>
    private void TakeDimensions(FigureReader figures)
    {
        for (var i = 0; i < _clauses.Count; i++)
        {
            var mention = _clauses[i];
            if (_clauses.IsUsed(i) && !mention.Is(Sense.Kpi)) continue;
            if (mention.Is(Sense.Who)) AddBy(Dimensions.Owner, i);
            if (mention.Arg(Sense.Adverb) is { } adverb && !mention.Is(Sense.Kpi)) TakeGrain(adverb, i);
            if (mention.Is(Sense.OverTime)) Read(i, "trend", () => _draft.OverTime = true);
            var before = _clauses.Before(i);
            var asked = before >= 0 && (_clauses[before].Is(Sense.By) || _clauses[before].Is(Sense.Each) || IsVersusAsBy(before, i));
            if (mention.Arg(Sense.Unit) is { } unit && mention.Period is null && (asked || IsRankedUnit(i, before)))
            {
                TakeGrain(unit, i);
                _draft.RanksUnits |= !asked;
                if (asked) _clauses.Use(before);
                continue;
            }
            if (mention.Arg(Sense.Dimension) is not { } dimension) continue;
            if (mention.Is(Sense.Kpi) && figures.CountWithout(i) > 0 && (IsBesideValue(_clauses.Next(i), dimension) || IsBesideValue(before, dimension)))
            {
                // "win rate without the Renewals pipeline": the noun says which kind of value it is.
                figures.Release(i);
                _clauses.Use(i);
                _kinds.Add(i);
                continue;
            }
            if (asked && _draft.Kpis.Count == 0 && IsAll(before) && !mention.Is(Sense.Kpi))
            {
                Read(i, $"all of {dimension}", () => _draft.Unfiltered.Add(dimension));
                continue;
            }
            if (asked && dimension == Dimensions.Account && IsPerCustomer(i))
            {
                _clauses.Use(before);
                _clauses.Use(i);
                continue;
            }
            if (asked && IsAnotherFigure(i, figures))
            {
                AddBy(dimension, i);
                _clauses.Use(before);
                figures.Release(i);
                TakeSecondDimension(i);
            }
            else if (!mention.Is(Sense.Kpi) || IsSubject(i, before, figures))
            {
                if (mention.Is(Sense.Kpi)) figures.Release(i);
                TakeBareDimension(dimension, i, before);
            }
        }
    }

    private bool IsBesideValue(int at, string dimension) => at >= 0 && Fits(at, dimension);

    /// <summary>"which month", "best week", "highest revenue month", "mes con más ventas".</summary>
    private bool IsRankedUnit(int at, int before) =>
        (before >= 0 && _clauses[before].Is(Sense.Which)) || (RankingReader.Any(_clauses) && !(before >= 0 && _clauses[before].Number is not null) && _draft.Intent is null && !_clauses.Any(Sense.Alert));

    /// <summary>"LTV per customer": the figure is one for a customer anyway.</summary>
    private bool IsPerCustomer(int at) => _draft.Kpis.Count > 0 && _draft.Kpis.TrueForAll(id => id is "ltv" or "cac" or "product_usage_days" or "customer_lifetime_months") && _clauses.Folded(_clauses[at]) is "customer" or "client" or "cliente" or "account" or "conta" or "cuenta";

    /// <summary>"todos los canales": every value, not one row for each, when nothing else is asked.</summary>
    private bool IsAll(int at) => _clauses[at].Is(Sense.Each) && _clauses.Folded(_clauses[at]) is var words && (words.StartsWith("tod", StringComparison.Ordinal) || words.StartsWith("all", StringComparison.Ordinal)) && !_clauses.Any(Sense.Sell);

    /// <summary>"mqls x segmento": where a dimension follows, the sign means "by".</summary>
    private bool IsVersusAsBy(int before, int at) => _clauses[before].Is(Sense.Versus) && _clauses[before].End - _clauses[before].Start == 1 && _clauses[at].Values.Count == 0 && !_draft.By.Contains(_clauses[at].Arg(Sense.Dimension) ?? string.Empty) &&
        _clauses.Folded(_clauses[before]) == "x";

    /// <summary>"by pipeline" cuts when another figure is asked for; "pipeline" alone is the figure.</summary>
    private bool IsAnotherFigure(int at, FigureReader figures) => !_clauses[at].Is(Sense.Kpi) || figures.CountWithout(at) > 0 || _draft.Intent is not null;

    /// <summary>Which customers bought most, top 5 clients by revenue: the noun is what is ranked.</summary>
    private bool IsSubject(int at, int before, FigureReader figures) =>
        before >= 0 && figures.CountWithout(at) > 0 && (_clauses[before].Is(Sense.Which) || RankingReader.IsRanking(_clauses[before]) || _clauses[before].Number is not null);

    private void TakeSecondDimension(int at)
    {
        var and = _clauses.Next(at, acrossCommas: true);
        if (and < 0) return;
        var second = _clauses[and].Is(Sense.And) || _clauses[and].Is(Sense.FollowUp) ? _clauses.Next(and) : and;
        if (second < 0) return;
        if (second != and && _clauses[second].Is(Sense.By)) return;
        if (_clauses[second].Arg(Sense.Unit) is { } unit && _clauses[second].Period is null && second != and)
        {
            TakeGrain(unit, second);
            _clauses.Use(and);
            return;
        }
        if (_clauses[second].Arg(Sense.Dimension) is not { } dimension || _clauses[second].Is(Sense.Kpi) || (second == and && _clauses.Next(at) == and)) return;
        AddBy(dimension, second);
        if (second != and) _clauses.Use(and);
    }

    private void TakeBareDimension(string dimension, int at, int before)
    {
        var ranked = before >= 0 && (_clauses[before].Is(Sense.Which) || RankingReader.IsRanking(_clauses[before]) || _clauses[before].Number is not null || _clauses[before].Is(Sense.Rank));
        if (before >= 0 && _clauses[before].Is(Sense.AllOf) && !_clauses[before].Is(Sense.Each))
        {
            Read(at, $"all of {dimension}", () => _draft.Unfiltered.Add(dimension));
            _clauses.Use(before);
            return;
        }
        var next = _clauses.Next(at);
        var hintsNext = next >= 0 && _clauses[next].Values.Count > 0;
        var hintsBefore = before >= 0 && _clauses[before].Values.Count > 0;
        if (!ranked && (hintsNext || hintsBefore || IsBesideUnknown(at))) return;
        if (!ranked && dimension is Dimensions.Team or Dimensions.Account && (_draft.Kpis.Count > 0 || _clauses.Any(Sense.Overview))) return;
        if (!ranked && dimension == Dimensions.Owner && _clauses.Any(Sense.Overview)) return;
        if (_clauses[at].Is(Sense.LossReasons) || _clauses[at].Is(Sense.Why)) return;
        AddBy(dimension, at);
    }

    /// <summary>"stage Negotiation", "região North": a kind of value whose value is not known is asked about, not cut by.</summary>
    private bool IsBesideUnknown(int at)
    {
        var end = _clauses.Sentence.Skip(_clauses[at].End);
        return end < _clauses.Sentence.Count && _clauses.Sentence.Tokens[end].Before == Break.None && !_clauses.Mentions.Exists(mention => mention.Start <= end && mention.End > end);
    }

    private void AddBy(string dimension, int at)
    {
        if (!_draft.By.Contains(dimension)) _draft.By.Add(dimension);
        Read(at, $"by {dimension}", () => { });
    }

    private void TakeGrain(string unit, int at)
    {
        if (_draft.Intent == Intent.Digest) return;
        Read(at, $"by {unit}", () => _draft.Grain = PeriodReader.GrainOf(unit));
    }

    /// <summary>Values with what is excluded, added or said beside them.</summary>
    private void TakeValues()
    {
        var exclude = false;
        for (var i = 0; i < _clauses.Count; i++)
        {
            var mention = _clauses[i];
            if ((IsExcept(mention) || IsAllBut(i)) && ExcludesNext(i))
            {
                exclude = true;
                _clauses.Use(i);
            }
            else if ((mention.Is(Sense.Kpi) && !_kinds.Contains(i)) || mention.Period is not null || mention.Is(Sense.By) || mention.Is(Sense.Only))
            {
                exclude = false;
            }
            if (_clauses.IsUsed(i) || mention.Is(Sense.Kpi)) continue;
            var values = ValuesOf(mention);
            if (values.Count == 0) continue;
            var (hint, hintAt) = Hint(i);
            if (hintAt >= 0) _clauses.Use(hintAt);
            _draft.Values.Add(new SaidValue(_clauses.Words(mention), values, hint, exclude));
            Read(i, (exclude ? "not " : string.Empty) + string.Join(" / ", values.Select(value => $"{value.Dimension} = {value.Value}")), () => { });
        }
    }

    private static bool IsExcept(Mention mention) => mention.Is(Sense.Except) && !mention.Is(Sense.Period);

    /// <summary>"all leads but email".</summary>
    private bool IsAllBut(int at) => _clauses.Folded(_clauses[at]) is "but" or "mas" or "pero" && at > 0 && Enumerable.Range(0, at).Any(i => _clauses.Folded(_clauses[i]) is "all" or "all the" or "every" or "everything" or "any" or "todos" or "todas" or "todos os" or "todas as" or "todos los" or "todas las" or "tudo" or "todo");

    private bool ExcludesNext(int at)
    {
        for (var next = _clauses.Next(at); next >= 0; next = _clauses.Next(next))
        {
            if (ValuesOf(_clauses[next]).Count > 0) return true;
            if (!_clauses[next].Is(Sense.Dimension) && !_kinds.Contains(next) && !_clauses[next].Is(Sense.AllOf)) return IsBesideUnknown(at);
        }
        return IsBesideUnknown(at);
    }

    private IReadOnlyList<ValueRef> ValuesOf(Mention mention)
    {
        if (mention.Values.Count > 0 && (mention.Meanings.All(meaning => meaning.Sense is Sense.Value or Sense.Filler or Sense.Channel or Sense.Activity or Sense.OffTopic or Sense.Records) || IsValueHere(mention))) return mention.Values;
        return mention.Is(Sense.Activity) && _draft.Kpis.Contains("sales_activities") ? [.. mention.Args(Sense.Activity).Select(type => new ValueRef(Dimensions.ActivityType, type, true))] : [];
    }

    /// <summary>A word that is both a value and something else is a value beside its dimension's name, or where the other sense has no use.</summary>
    private bool IsValueHere(Mention mention)
    {
        var at = _clauses.Mentions.IndexOf(mention);
        if (mention.Is(Sense.Dimension) || mention.Is(Sense.Kpi)) return false;
        if (mention.Period is not null || mention.Is(Sense.Deal) || mention.Is(Sense.And)) return false;
        if (mention.Is(Sense.Outcome) && mention.Values.All(value => value.Dimension == Dimensions.Stage)) return Hint(at).Dimension == Dimensions.Stage;
        return (Hint(at).Dimension is { } hint && mention.Values.Any(value => value.Dimension == hint)) || mention.Meanings.All(meaning => meaning.Sense is Sense.Value or Sense.Filler or Sense.Channel or Sense.Outcome or Sense.Send or Sense.Digest or Sense.Target or Sense.Up or Sense.Down or Sense.Write or Sense.OffTopic or Sense.Highest or Sense.Lowest or Sense.Best or Sense.Top or Sense.Unusual or Sense.Sell);
    }

    /// <summary>The dimension named beside a value: one that fits it, else one that belongs to no other value.</summary>
    private (string? Dimension, int At) Hint(int at)
    {
        (string? Dimension, int At) stray = (null, -1);
        foreach (var (near, step) in new[] { (_clauses.Before(at), -1), (_clauses.Next(at), 1) })
        {
            if (near < 0 || _clauses.IsUsed(near) || _clauses[near].Arg(Sense.Dimension) is not { } dimension || _clauses[near].Values.Count > 0 || _clauses[near].Is(Sense.Kpi)) continue;
            if (Fits(at, dimension)) return (dimension, near);
            var beyond = step < 0 ? _clauses.Before(near) : _clauses.Next(near);
            if (stray.Dimension is null && !(beyond >= 0 && Fits(beyond, dimension))) stray = (dimension, near);
        }
        return stray;
    }

    private bool Fits(int at, string dimension) => _clauses[at].Values.Any(value => value.Dimension == dimension);

    private void TakePeriods()
    {
        for (var i = 0; i < _clauses.Count; i++)
        {
            var mention = _clauses[i];
            if (_clauses.IsUsed(i)) continue;
            if (mention.Arg(Sense.OverUnit) is { } unit)
            {
                var grain = PeriodReader.GrainOf(unit);
                Read(i, "compared with the " + unit + " before", () => (_draft.ComparedWith, _draft.ComparedUnit) = (grain == Periods.Grain.Year ? ComparedWith.YearBefore : ComparedWith.PeriodBefore, grain));
            }
            else if (mention.Is(Sense.PreviousPeriod))
            {
                Read(i, "compared with the period before", () => _draft.ComparedWith = ComparedWith.PeriodBefore);
            }
            else if (mention.Period is { } period)
            {
                var before = _clauses.Before(i, acrossCommas: true);
                var afterVersus = before >= 0 && _clauses[before].Is(Sense.Versus) && (_draft.Periods.Count > 0 || _clauses.Folded(_clauses[before]) is not ("over" or "sobre"));
                if (period is PeriodExpression.SameLastYear && afterVersus && _draft.Periods.Count > 0)
                {
                    Read(i, "compared with the year before", () => (_draft.ComparedWith, _draft.ComparedUnit) = (ComparedWith.YearBefore, Periods.Grain.Year));
                    _draft.Versus = true;
                    continue;
                }
                if (afterVersus && period is PeriodExpression.Unit { Grain: Periods.Grain.Year, Offset: -1 } && _draft.Periods.Count < 2) (_draft.ComparedWith, _draft.ComparedUnit) = (ComparedWith.YearBefore, Periods.Grain.Year);
                else _draft.Periods.Add(new SaidPeriod(_clauses.Words(mention), period, afterVersus));
                _clauses.Use(i);
            }
            if (mention.Is(Sense.Versus) || mention.Is(Sense.Compare)) _draft.Versus = true;
        }
        TakeEllipsis();
        if (_clauses.Any(Sense.Growth) && _draft is { ComparedWith: ComparedWith.Nothing, Intent: null, Periods.Count: < 2, OverTime: false, Grain: null }) _draft.ComparedWith = ComparedWith.PeriodBefore;
    }

    /// <summary>"last week vs the one before", "la semana pasada vs la anterior".</summary>
    private void TakeEllipsis()
    {
        var versus = _clauses.First(Sense.Versus);
        if (versus < 0 && _draft is { Periods.Count: 0, ComparedWith: ComparedWith.Nothing, Kpis.Count: 0 } && _clauses.First(Sense.Previous) is >= 0 and var bare && _clauses[bare].Period is null)
        {
            Read(bare, "the period before", () => _draft.ShiftsBack = true);
            return;
        }
        if (versus < 0 || _clauses.Next(versus) is not (>= 0 and var next)) return;
        if (!_clauses[next].Is(Sense.Previous) || _clauses[next].Period is not null || _draft.ComparedWith != ComparedWith.Nothing) return;
        Read(next, "compared with the period before", () => _draft.ComparedWith = ComparedWith.PeriodBefore);
    }

    private void TakeRest()
    {
        _draft.Mine = _clauses.Any(Sense.Mine) && _clauses.First(Sense.Mine) is var mine && !_clauses[mine].Is(Sense.Filler);
        var first = _clauses.Mentions.FindIndex(mention => !mention.IsFiller || mention.Is(Sense.FollowUp));
        _draft.FollowsUp = first >= 0 && _clauses[first].Is(Sense.FollowUp);
        _draft.Adds = _clauses.Any(Sense.Also);
        _draft.IsFullQuestion = _clauses.Any(Sense.HowMany) || _clauses.Any(Sense.HowMuch) || _clauses.Any(Sense.WhatIs) || (_clauses.First(Sense.Which) is >= 0 and < 3 && !_draft.FollowsUp);
        if (_clauses.Any(Sense.AllOf) && _draft is { Kpis.Count: 0, Unfiltered.Count: 0, Values.Count: 0 } && _clauses.Mentions.Exists(mention => mention.Is(Sense.AllOf) && (_clauses.Folded(mention).Contains("filt", StringComparison.Ordinal) || _clauses.Count <= 2))) _draft.Unfiltered.Add(string.Empty);
        if (_draft.Kpis.Count == 0 && _clauses.Mentions.Count(mention => mention.Number is not null) == 1 && _draft.SaysNothing) _draft.Picked = (int)_clauses.Mentions.First(mention => mention.Number is not null).Number!.Value;
    }

    /// <summary>Words in no mention, and mentions whose sense found no use although it could change the answer.</summary>
    private void CollectUnknown()
    {
        var covered = new bool[_clauses.Sentence.Count];
        for (var i = 0; i < _clauses.Count; i++)
        {
            if (!IsHarmless(i)) continue;
            for (var token = _clauses[i].Start; token < _clauses[i].End; token++) covered[token] = true;
        }
        for (var token = _draft.VariantAt.Start; token < _draft.VariantAt.End; token++) covered[token] = true;
        for (var start = 0; start < covered.Length; start++)
        {
            if (covered[start]) continue;
            var end = start + 1;
            while (end < covered.Length && !covered[end] && _clauses.Sentence.Tokens[end].Before == Break.None) end++;
            _draft.Unknown.Add(_clauses.Words(start, end));
            start = end - 1;
        }
    }

    private bool IsHarmless(int at)
    {
        var mention = _clauses[at];
        if (!_clauses.IsUsed(at) && IsShouted(mention)) return false;
        if (_clauses.IsUsed(at) || (mention.Is(Sense.Filler) && !IsGuess(mention))) return true;
        if (mention.Number is { Kind: TokenKind.Number }) return _draft.Picked is not null;
        if (IsGuess(mention)) return false;
        if (mention.Is(Sense.Average) && _draft.Intent != Intent.Define) return FigureReader.MayBeAverage(_draft.Kpis);
        if (mention.Is(Sense.Share) && mention.Is(Sense.Send) && !_clauses.Sentence.Has(mention.End, "of")) return true;
        if (mention.Is(Sense.Share)) return FigureReader.MayBeShare(_draft.Kpis);
        if (mention.Meanings.All(meaning => Timely.Contains(meaning.Sense))) return _draft.Intent is Intent.Alert or Intent.Digest or Intent.Help;
        if (mention.Is(Sense.Except) && _draft.Intent is Intent.Explain && _clauses.Folded(mention) is "nao" or "no" or "not") return true;
        if (mention.Is(Sense.OffTopic) || mention.Is(Sense.Except)) return mention.Meanings.Any(meaning => meaning.Sense is not (Sense.OffTopic or Sense.Except));
        return true;
    }

    /// <summary>Words of periods; one that is left over means that a period was not understood.</summary>
    private static readonly HashSet<Sense> Timely = [Sense.Unit, Sense.Last, Sense.Next, Sense.BeforeLast, Sense.Since, Sense.AllTime, Sense.Ago, Sense.Month, Sense.Weekday, Sense.UnitOf, Sense.ToDate, Sense.Previous, Sense.Fiscal, Sense.Quarter];

    /// <summary>"the US" is no pronoun.</summary>
    private bool IsShouted(Mention mention)
    {
        for (var token = mention.Start; token < mention.End; token++) if (_clauses.Words(token, token + 1) is "US" && _clauses.IsName(token)) return true;
        return false;
    }

    /// <summary>A word that is known only by correcting it, and that found no use, may as well be a name.</summary>
    private bool IsGuess(Mention mention)
    {
        for (var token = mention.Start; token < mention.End; token++) if (_clauses.Sentence.Typos[token] is var cost && cost >= Spelling.Slip && (cost > Spelling.Slip || !mention.IsFiller || _clauses.IsName(token) || _clauses.Sentence.Tokens[token].Text.Length < 5) && mention.Values.Count == 0) return true;
        return false;
    }

    private void Read(int at, string meaning, Action take)
    {
        take();
        _clauses.Use(at);
        _draft.Reading.Add(new ReadPart(_clauses.Words(_clauses[at]), meaning));
    }
}
