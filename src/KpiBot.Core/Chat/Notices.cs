using KpiBot.Answers;
using KpiBot.Answers.Wording;
using KpiBot.Chat.Wording;
using KpiBot.Kpis;
using KpiBot.Questions;

namespace KpiBot.Chat;

/// <summary>Short answers that tell nothing of the data.</summary>
public static class Notices
{
    /// <summary>This asker is not answered here, whatever the question.</summary>
    public static Answer NotHere(Language language) => Of(language, ChatTexts.Of(language).NotHere);

    /// <summary>There is no such thing, or none for this asker: the same words for both.</summary>
    public static Answer NotFound(Language language)
    {
        var texts = Texts.Of(language);
        return Of(language, texts.Unsupported(UnsupportedReason.NotAKpiQuestion, ""), texts.Instead(string.Join("; ", texts.ExampleQuestions.Select(question => $"\"{question}\""))));
    }

    /// <summary>The question has too many letters.</summary>
    public static Answer TooLong(Language language, int most) => Of(language, ChatTexts.Of(language).TooLong(Notation.Of(language).Fixed(most, 0)));

    /// <summary>One sentence.</summary>
    public static Answer Of(Language language, params string[] sentences) =>
        new() { Language = language, Outcome = Outcome.Unsupported, Blocks = [.. sentences.Select(sentence => new Block.Sentence(sentence))] };

    /// <summary>So many members were left out of a breakdown.</summary>
    internal static Block Hidden(Language language, int members, int fewest)
    {
        var notation = Notation.Of(language);
        return new Block.Caution(ChatTexts.Of(language).Hidden(notation.Fixed(members, 0), notation.Fixed(fewest, 0)));
    }
}
