using KpiBot.Kpis;
using KpiBot.Questions.Drafts;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Glosses;

/// <summary>
/// A question that the rules could not read, open for glosses. A gloss is a word taught for this question alone: the rules read the question again with it, fill the
/// same draft and settle it against the catalogue and the data as ever. What they understood before stands; numbers, days and values come from the question alone.
/// </summary>
public sealed class GlossReading
{
    private const int MostGlosses = 20;
    private const int LongestGloss = 12;

    private readonly string _question;
    private readonly Surroundings _surroundings;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly Clauses _clauses;
    private readonly GlossGuard _guard;

    private GlossReading(string question, Surroundings surroundings)
    {
        (_question, _surroundings, _tokens) = (question, surroundings, Tokenizer.Read(question));
        _clauses = RuleInterpreter.Cover(question, _tokens, surroundings);
        _guard = new GlossGuard(_clauses, ValueIndex.Of(surroundings.Data));
        Unexplained = [.. Enumerable.Range(0, _tokens.Count).Where(_guard.IsUnexplained).Select(at => _clauses.Words(at, at + 1)).Distinct()];
    }

    /// <summary>The words that the rules do not know, as typed.</summary>
    public IReadOnlyList<string> Unexplained { get; }

    /// <summary>The question open for glosses; null where the rules are sure (also that they must ask, or refuse) or know every word.</summary>
    public static GlossReading? Open(string question, Surroundings surroundings, Interpretation ruled)
    {
        if (!IsUnsure(ruled) || string.IsNullOrWhiteSpace(question)) return null;
        var reading = new GlossReading(question, surroundings);
        return reading.Unexplained.Count > 0 ? reading : null;
    }

    /// <summary>Reads the question with the glosses. <paramref name="language"/> is the one to answer in; only KPIs that the asker may see come out.</summary>
    public GlossOutcome Read(IReadOnlyList<Gloss> glosses, Language language)
    {
        if (glosses.Count is 0 or > MostGlosses) return Refuse(GlossProblem.Unexplained, Unexplained);
        var faults = new List<GlossFault>();
        var taught = new PhraseTree();
        var counts = new Dictionary<int, int>();
        foreach (var gloss in glosses) Teach(gloss, taught, counts, faults);
        if (faults.Count > 0) return new GlossOutcome.Refused([.. faults]);
        var clauses = RuleInterpreter.Cover(_question, _tokens, _surroundings, taught.Seal());
        for (var i = 0; i < clauses.Count; i++) clauses.Mentions[i] = WithPeriod(clauses.Mentions[i], counts);
        if (Lost(clauses) is { Count: > 0 } lost) return Refuse(GlossProblem.Understood, lost);
        return Judge(RuleInterpreter.Compose(clauses, _surroundings, language));
    }

    /// <summary>"Conversion rate" fits several KPIs and "my pipeline" needs a name whatever the other words mean; a refusal is a decision.</summary>
    private static bool IsUnsure(Interpretation ruled) => ruled switch
    {
        Interpretation.Clarify clarify => clarify.Reason is ClarifyReason.NoKpi or ClarifyReason.UnknownWord or ClarifyReason.UnknownValue or ClarifyReason.NothingToFollow,
        Interpretation.Unsupported unsupported => unsupported is { Reason: UnsupportedReason.NotAKpiQuestion, Subject.Length: > 0 },
        _ => false,
    };

    private void Teach(Gloss gloss, PhraseTree taught, Dictionary<int, int> counts, List<GlossFault> faults)
    {
        var words = gloss.Words.Length <= _question.Length ? Tokenizer.Read(gloss.Words) : [];
        var start = words.Count is > 0 and <= LongestGloss ? Find(words) : -1;
        if (start < 0)
        {
            faults.Add(new GlossFault(GlossProblem.NotInQuestion, gloss.Words.Length <= _question.Length ? gloss.Words : string.Empty));
            return;
        }
        var (end, typed) = (start + words.Count, _clauses.Words(start, start + words.Count));
        // What the rules know needs no gloss; saying it again changes nothing.
        if (!Enumerable.Range(start, words.Count).Any(_guard.IsUnexplained)) return;
        if (Problem(gloss, start, end, counts) is { } problem) faults.Add(new GlossFault(problem, typed));
        else taught.Add([.. words.Select(word => word.Text)], GlossTerms.MeaningOf(gloss)!, literal: true);
    }

    private GlossProblem? Problem(Gloss gloss, int start, int end, Dictionary<int, int> counts)
    {
        if (gloss.Kind == GlossKind.Value) return GlossProblem.NotInData;
        if (GlossTerms.MeaningOf(gloss) is null || !IsOffered(gloss)) return GlossProblem.UnknownTerm;
        if (_guard.Check(gloss, start, end) is { } problem) return problem;
        if (!GlossTerms.IsCounted(gloss)) return null;
        if (CountIn(start, end) is not { } count) return GlossProblem.NoNumber;
        counts[start] = count;
        return null;
    }

    private bool IsOffered(Gloss gloss) => gloss.Kind switch
    {
        GlossKind.Kpi => Catalogue.Find(gloss.Term) is not null && IsVisible(gloss.Term),
        GlossKind.Dimension => GlossTerms.DimensionsOf(_surroundings.Data).Contains(gloss.Term),
        _ => true,
    };

    private bool IsVisible(string kpi) => _surroundings.VisibleKpis is not { } visible || visible.Contains(kpi);

    private int? CountIn(int start, int end)
    {
        var numbers = _clauses.Mentions.Where(mention => mention.Start >= start && mention.End <= end && mention.Number is { Kind: TokenKind.Number, Mark: Mark.None or Mark.Days }).ToList();
        return numbers is [{ Number.Value: >= 1 and <= 999 and var value }] && value == decimal.Truncate(value) ? (int)value : null;
    }

    private int Find(IReadOnlyList<Token> words)
    {
        for (var start = 0; start + words.Count <= _tokens.Count; start++)
        {
            var at = 0;
            while (at < words.Count && _tokens[start + at].Text == words[at].Text && (at == 0 || _tokens[start + at].Before == Break.None)) at++;
            if (at == words.Count) return start;
        }
        return -1;
    }

    private static Mention WithPeriod(Mention mention, Dictionary<int, int> counts) =>
        mention is { Period: null } && mention.Arg(Sense.Period) is { Length: > 0 } term ? mention with { Period = GlossTerms.PeriodOf(term, counts.GetValueOrDefault(mention.Start, 1)) } : mention;

    /// <summary>The conditions of the rules' own reading that stand no longer.</summary>
    private List<string> Lost(Clauses read) =>
        [.. _guard.Conditions().Where(known => !read.Mentions.Exists(mention => IsKept(known, mention))).Select(_clauses.Words)];

    private static bool IsKept(Mention known, Mention mention) =>
        (mention.Start == known.Start && mention.End == known.End) || (known.Number is not null && mention.Arg(Sense.Period) is { Length: > 0 } && mention.Start <= known.Start && mention.End >= known.End);

    private GlossOutcome Judge(Interpretation interpretation) => interpretation switch
    {
        Interpretation.Understood { Query: var query } understood when query.Kpis.All(IsVisible) && (query.Intent != Intent.Overview || _surroundings.VisibleKpis is null) => new GlossOutcome.Accepted(understood),
        Interpretation.Clarify { Reason: ClarifyReason.UnknownWord or ClarifyReason.UnknownValue } clarify => Refuse(GlossProblem.Unexplained, [clarify.Subject]),
        _ => Refuse(GlossProblem.NoQuery, [string.Empty]),
    };

    private static GlossOutcome.Refused Refuse(GlossProblem problem, IEnumerable<string> words) => new([.. words.Select(word => new GlossFault(problem, word))]);
}
