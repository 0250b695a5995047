using KpiBot.Kpis.Texts;
using KpiBot.Questions.Drafts;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Glosses;

/// <summary>What a gloss may not do: explain words away that the rules understood, or that may be a name.</summary>
internal sealed class GlossGuard
{
    private const int LongestAcronym = 6;

    /// <summary>Senses that a KPI's wording may hold ("what we pay for each new client"); all others say something of their own.</summary>
    private static readonly HashSet<Sense> Yielding =
    [
        Sense.Filler, Sense.Kpi, Sense.Deal, Sense.Outcome, Sense.Sell, Sense.Activity, Sense.Dimension, Sense.HowMany, Sense.HowMuch, Sense.WhatIs, Sense.Average, Sense.Share, Sense.Funnel, Sense.And, Sense.Each, Sense.UnitOf,
        Sense.OfThe, Sense.From, Sense.To, Sense.At, Sense.For, Sense.ByWord, Sense.AgoBefore, Sense.Onward,
    ];

    /// <summary>Words of periods that are none by themselves.</summary>
    private static readonly HashSet<Sense> Timely = [Sense.Filler, Sense.Unit, Sense.Last, Sense.Previous, Sense.BeforeLast, Sense.This, Sense.ToDate, Sense.Ago, Sense.Month, Sense.Also];

    private static readonly HashSet<Sense> Figures = [Sense.Kpi, Sense.Sell, Sense.Deal, Sense.Ambiguous, Sense.Funnel];

    /// <summary>Words before a name: "revenue for Acme", "receita do Bruno", "leads de Acme"; and those that stand as well before a time.</summary>
    private static readonly HashSet<string> BeforeNames = new("for of from with de do da dos das del para com con".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> BeforePlaces = new("in at to em no na nos nas en ao al a".Split(' '), StringComparer.Ordinal);

    private readonly Clauses _clauses;
    private readonly ValueIndex _values;
    private readonly Mention?[] _byToken;

    /// <summary>Takes the rules' own cover of the question.</summary>
    public GlossGuard(Clauses clauses, ValueIndex values)
    {
        (_clauses, _values) = (clauses, values);
        _byToken = new Mention?[clauses.Sentence.Count];
        foreach (var mention in clauses.Mentions) for (var at = mention.Start; at < mention.End; at++) _byToken[at] = mention;
    }

    /// <summary>Whether the rules know no meaning of a word, or only guess one of no weight by correcting it.</summary>
    public bool IsUnexplained(int token) =>
        _byToken[token] is not { } mention || (_clauses.Sentence.Typos[token] > 0 && mention is { Values.Count: 0, Period: null } && !mention.Is(Sense.Kpi) && !mention.Is(Sense.Dimension));

    /// <summary>What keeps the gloss from explaining the tokens <paramref name="start"/> to <paramref name="end"/>; null when nothing does.</summary>
    public GlossProblem? Check(Gloss gloss, int start, int end)
    {
        // A second period would make a comparison of the question.
        if (gloss.Kind == GlossKind.Period && _clauses.Mentions.Exists(mention => mention.Period is not null)) return GlossProblem.Understood;
        for (var at = start; at < end; at++)
        {
            if (IsUnexplained(at))
            {
                if (MayBeName(gloss.Kind, at, start, end)) return GlossProblem.MayBeName;
            }
            else if (!Yields(_byToken[at]!, gloss, start, end))
            {
                return GlossProblem.Understood;
            }
        }
        return null;
    }

    /// <summary>The stretches that say something of their own: with the glosses they must still say it.</summary>
    public IEnumerable<Mention> Conditions() =>
        _clauses.Mentions.Where(mention => !mention.IsFiller && !IsYielding(mention) && !(mention.Period is null && mention.Meanings.All(meaning => Timely.Contains(meaning.Sense))) && !Enumerable.Range(mention.Start, mention.End - mention.Start).Any(IsUnexplained));

    private static bool IsYielding(Mention mention) => mention is { Values.Count: 0, Period: null, Number: null } && mention.Meanings.All(meaning => Yielding.Contains(meaning.Sense));

    private bool Yields(Mention mention, Gloss gloss, int start, int end)
    {
        if (mention.Start < start || mention.End > end) return mention.IsFiller;
        if (mention.IsFiller || (mention.Number is { Kind: TokenKind.Number } && GlossTerms.IsCounted(gloss))) return true;
        return gloss.Kind switch
        {
            GlossKind.Kpi => IsYielding(mention) && (!mention.Is(Sense.Kpi) || IsPartOfName(mention, gloss.Term)),
            GlossKind.Dimension => mention.Values.Count == 0 && mention.Arg(Sense.Dimension) == gloss.Term,
            GlossKind.Period => mention is { Values.Count: 0, Period: null, Number: null } && mention.Meanings.All(meaning => Timely.Contains(meaning.Sense)),
            _ => false,
        };
    }

    /// <summary>A KPI that was named can only become one whose name holds its words: "leads" in "how fast are leads called back".</summary>
    private bool IsPartOfName(Mention mention, string kpi)
    {
        var words = _clauses.Sentence.Tokens.Skip(mention.Start).Take(mention.End - mention.Start).Select(token => token.Text).Where(word => !PhraseTree.Connectives.Contains(word)).Select(Folding.Stem).ToList();
        return Lexicon.Languages.Select(language => KpiTexts.Of(language, kpi)).SelectMany(text => text.Synonyms.Prepend(text.Name)).Any(name => words.TrueForAll(Tokenizer.Words(name).Select(Folding.Stem).Contains));
    }

    private bool MayBeName(GlossKind kind, int token, int start, int end)
    {
        var text = _clauses.Sentence.Tokens[token].Text;
        if (text.Any(char.IsDigit)) return true;
        var hasFigure = _clauses.Mentions.Exists(mention => Figures.Any(mention.Is));
        if (_clauses.IsName(token)) return kind != GlossKind.Kpi || hasFigure || !IsAcronym(token, start, end);
        return ((kind != GlossKind.Kpi || hasFigure) && FollowsPreposition(token, isTime: kind == GlossKind.Period)) || _values.Nearest(text).Count > 0;
    }

    /// <summary>"TCV": capitals alone, with nothing else to be explained beside them.</summary>
    private bool IsAcronym(int token, int start, int end) =>
        _clauses.Words(token, token + 1) is var written && written.Length <= LongestAcronym && written.All(char.IsUpper) && Enumerable.Range(start, end - start).Count(IsUnexplained) == 1;

    private bool FollowsPreposition(int token, bool isTime)
    {
        if (_clauses.Sentence.Tokens[token].Before != Break.None) return false;
        for (var at = token - 1; at >= 0; at--)
        {
            var word = _clauses.Sentence.Tokens[at].Text;
            if (BeforeNames.Contains(word) || BeforePlaces.Contains(word)) return !isTime || BeforeNames.Contains(word);
            if (!IsUnexplained(at) && !PhraseTree.Connectives.Contains(word)) return false;
        }
        return false;
    }
}
