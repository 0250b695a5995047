using System.Runtime.CompilerServices;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions.Drafts;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions;

/// <summary>
/// Understands questions by rules, in three languages at once, without a network:
/// tokens → everything a stretch of them can stand for → the cover that explains most → a draft → a query settled against the catalogue and the data.
/// Every word is used or known to be harmless; anything else is asked back.
/// </summary>
public sealed class RuleInterpreter : IQuestionInterpreter
{
    private static readonly ConditionalWeakTable<Roll<TaughtWord>, PhraseTree> Taught = [];

    /// <summary>Takes in the vocabularies, which the first question otherwise waits for.</summary>
    public static void Prepare() => RuntimeHelpers.RunClassConstructor(typeof(Lexicon).TypeHandle);

    /// <inheritdoc/>
    public Interpretation Interpret(string question, Surroundings surroundings)
    {
        var asked = Options.Picked(question, surroundings.Thread?.Open) ?? question;
        var tokens = Chatter.Spelt(NotOnly.Joined(Corrections.Without(Tokenizer.Read(asked), surroundings.Thread is not null)), surroundings.Thread?.Language);
        var language = surroundings.Language ?? LanguageVote.Of(asked, tokens) ?? surroundings.Thread?.Language ?? Language.English;
        if (ElsewhereReader.Read(asked, tokens) is { } said) return Beside(said, surroundings, language);
        return Judged(asked, tokens, surroundings, language) ?? Asked(asked, tokens, surroundings, language) ?? Compose(asked, tokens, surroundings, language);
    }

    /// <summary>The question behind what is only told before it; null where nothing is, or where it needs what was told.</summary>
    private static Interpretation? Asked(string asked, IReadOnlyList<Token> tokens, Surroundings surroundings, Language language)
    {
        foreach (var end in Telling.Ends(asked, tokens))
        {
            IReadOnlyList<Token> rest = [tokens[end] with { Before = Break.None }, .. tokens.Skip(end + 1)];
            if (Compose(asked, rest, surroundings with { Thread = null }, language) is not Interpretation.Understood { Query: { } query } || !ToldFirst.IsBeside(Cover(asked, [.. tokens.Take(end)], surroundings), query)) continue;
            return Compose(asked, tokens, surroundings, language) is Interpretation.Unsupported { Reason: UnsupportedReason.WouldWrite or UnsupportedReason.Instruction } refused ? refused : Compose(asked, rest, surroundings, language);
        }
        return null;
    }

    /// <summary>One figure, or the one asked for before, that is to be seen beside what others reach; null for any other question.</summary>
    private static Interpretation.Understood? Judged(string asked, IReadOnlyList<Token> tokens, Surroundings surroundings, Language language)
    {
        if (JudgementReader.Read(asked, tokens) is not { } rest) return null;
        if (rest.Length == 0) return surroundings.Thread?.Last is { Kpis: [_] } last ? new(language, last with { Intent = Intent.Value, By = null, Grain = null, Top = null, Compare = null, Elsewhere = null, Judged = true }, []) : null;
        return Compose(rest, Tokenizer.Read(rest), surroundings, language) is Interpretation.Understood { Query: { Intent: Intent.Value, Kpis: [_], By: null, Grain: null } } understood
            ? understood with { Query = understood.Query with { Judged = true } }
            : null;
    }

    private static Interpretation Compose(string asked, IReadOnlyList<Token> tokens, Surroundings surroundings, Language language) =>
        tokens.Count == 0 ? Compose(new Draft(), surroundings, language) : Compose(Settled(asked, Cover(asked, tokens, surroundings), surroundings), surroundings, language);

    /// <summary>The stretches without what is taken back on the way, and with a noun that two figures share read with both.</summary>
    private static Clauses Settled(string asked, Clauses clauses, Surroundings surroundings)
    {
        while (SelfCorrections.Without(clauses) is { } left) clauses = Cover(asked, left, surroundings);
        if (SlashLists.Parted(clauses) is { } parted) clauses = Cover(asked, parted, surroundings);
        return SharedHeads.Spelt(clauses, IsName) is { } spelt ? Cover(asked, spelt, surroundings) : clauses;

        bool IsName(IReadOnlyList<Token> words) => new Sentence(words, [Lexicon.Instance.Tree], ValueIndex.Of(surroundings.Data)).Longest(0, Sense.Kpi)?.End == words.Count;
    }

    /// <summary>What is left of a question that tells another system's figure; with nothing left it is about what was asked before.</summary>
    private static Interpretation Beside(SaidElsewhere said, Surroundings surroundings, Language language)
    {
        var tokens = Tokenizer.Read(said.Rest);
        var rest = tokens.Count == 0 ? ("why?", Tokenizer.Read("why?")) : (said.Rest, tokens);
        return Compose(rest.Item1, rest.Item2, surroundings, language) switch
        {
            Interpretation.Understood { Query.Kpis.Count: > 0 } understood => understood with { Query = said.Of(understood.Query) },
            Interpretation.Clarify { Draft: { } draft } clarify => clarify with { Draft = said.Of(draft) },
            var other => other,
        };
    }

    /// <summary>The stretches that explain the question best; <paramref name="more"/> holds phrases that are known for this question alone.</summary>
    internal static Clauses Cover(string question, IReadOnlyList<Token> tokens, Surroundings surroundings, PhraseTree? more = null)
    {
        var values = ValueIndex.Of(surroundings.Data);
        var trees = new List<PhraseTree> { Lexicon.Instance.Tree, values.Tree };
        if (surroundings.Taught.Count > 0) trees.Add(Taught.GetValue(surroundings.Taught, DataPhrases.Build));
        if (more is not null) trees.Add(more);
        var sentence = new Sentence(tokens, trees, values);
        return new Clauses(question, sentence, [.. MentionFinder.Find(sentence, values)]);
    }

    /// <summary>What those stretches mean together.</summary>
    internal static Interpretation Compose(Clauses clauses, Surroundings surroundings, Language language) =>
        Compose(DraftReader.Read(clauses, Standing(surroundings.Thread)), surroundings, language) is var read && read is Interpretation.Understood { Query: { Intent: Intent.Explain, Kpis: [var kpi] } query } understood
            ? understood with { Query = query with { SaidToRise = SaidMove.Of(clauses, kpi) } }
            : read;

    /// <summary>What the question may follow: what was asked back about, else the last answer.</summary>
    private static Query? Standing(ThreadContext? thread) => thread?.Open is null ? thread?.Last : thread.Interrupted ?? thread.Last;

    private static Interpretation Compose(Draft draft, Surroundings surroundings, Language language)
    {
        if (draft.Refused is null && IsNoQuestion(draft, surroundings)) return new Interpretation.Unsupported(language, UnsupportedReason.NotAKpiQuestion, string.Join(' ', draft.Unknown));
        return Composer.Compose(draft, surroundings, language);
    }

    /// <summary>Nothing in it is about KPIs, and no thread could make it so.</summary>
    private static bool IsNoQuestion(Draft draft, Surroundings surroundings)
    {
        if (draft.Kpis.Count > 0 || draft.Ambiguous is not null || draft.Intent is Intent.Help or Intent.Freshness or Intent.Overview) return false;
        if (draft.SaysNothing && draft.Unknown.Count == 0) return !draft.FollowsUp && draft.Picked is null;
        if (surroundings.Thread is null && draft.Periods.Exists(said => said.Period is Time.PeriodExpression.Unit { Grain: Periods.Grain.Day, Offset: > 0 })) return true;
        return draft.Unknown.Count > 0 && surroundings.Thread is null && draft is { FollowsUp: false, Alert: null, Schedule: null, TooMuch: null or "dimensions" };
    }
}
