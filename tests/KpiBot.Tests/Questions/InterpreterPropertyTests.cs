using System.Diagnostics;
using CsCheck;
using KpiBot.Periods;

namespace KpiBot.Questions;

public class InterpreterPropertyTests
{
    private static readonly RuleInterpreter Interpreter = new();

    private static readonly string[] Plain =
    [
        "win rate by region last quarter", "how many deals did we lose in april", "top 5 products by revenue last year", "receita por vendedor no trimestre passado", "evolução mensal da receita",
        "quantas reuniões a Ana Souza fez semana passada", "leads de busca orgânica em maio", "cuánto vendimos el trimestre pasado", "ingresos de Minera Andes en 2025", "qué vendedor tiene el mejor win rate",
        "avísame si el churn sube", "send us win rate every monday at 9",
    ];

    [Fact]
    public void Case_and_accents_do_not_matter()
    {
        foreach (var question in Plain)
        {
            Assert.Equal(QueryOf(question), QueryOf(question.ToUpperInvariant()));
            Assert.Equal(QueryOf(question), QueryOf(Unaccented(question)));
        }
    }

    [Fact]
    public void A_slip_never_silently_gives_a_different_query()
    {
        // A slip that makes another known word ("may" of "mar") says something else; only words that are not known can be slips.
        var different = from question in Plain
                        from slipped in Slips(question)
                        where IsSlip(question, slipped) && Ask(slipped) is Interpretation.Understood understood && understood.Query != QueryOf(question)
                        select slipped;
        Assert.Empty(different);
    }

    private static IEnumerable<string> Slips(string question)
    {
        for (var at = 0; at < question.Length - 1; at++)
        {
            yield return question.Remove(at, 1);
            yield return question[..at] + question[at + 1] + question[at] + question[(at + 2)..];
            yield return question.Insert(at, question[at].ToString());
            yield return question[..at] + (char)('a' + (at % 26)) + question[(at + 1)..];
        }
    }

    [Fact]
    public void A_made_up_value_is_never_dropped()
    {
        // A name one slip away from a word that we know ("trewd") may rightly be read as that word.
        var known = new Words.Spelling(Words.Lexicon.Instance.Tree.Words);
        var names = Gen.Char['a', 'z'].Array[5, 10].Select(letters => new string(letters)).Where(name => !Words.Lexicon.Instance.Tree.Knows(name) && known.Near(name).Count == 0);
        (from name in names from pattern in OneOf("win rate of {0} last quarter", "revenue in {0}", "receita do {0} em abril", "por que caiu o win rate do {0}?", "leads de {0} el mes pasado", "qué vendedor de {0} vendió más?", "send me {0} revenue every monday", "win rate by rep for {0}") select string.Format(null, System.Text.CompositeFormat.Parse(pattern), name))
            .Sample(question => Ask(question) is not Interpretation.Understood { Query: var query } || query.Filters.Count > 0, iter: 400);
    }

    [Fact]
    public void An_unrelated_sentence_is_never_answered_with_a_figure()
    {
        string[] sentences =
        [
            "the quick brown fox jumps over the lazy dog", "to be or not to be", "what is the capital of france", "cuál es la capital de Perú", "me conta uma piada", "who is the president", "write a haiku about spring",
            "how do I cook rice", "como faço arroz", "hace frío en Bogotá", "my cat is sleeping", "qual o sentido da vida", "dónde está la biblioteca", "is it going to rain tomorrow", "play some jazz", "o gato subiu no telhado", "la casa es azul",
        ];
        foreach (var sentence in sentences) Assert.False(Ask(sentence) is Interpretation.Understood { Query.Kpis.Count: > 0 }, sentence);
    }

    [Fact]
    public void Any_text_is_read_without_failing_and_at_once()
    {
        Gen.String.Sample(text => { Ask(text); }, iter: 500);
        OneOf("win", "rate", "by", "last", "quarter", "5", "%", ",", "and", "vs", "may", "west", "receita", "em", "de", "2017", "-", "por", "the", "x").Array[0, 60].Select(words => string.Join(' ', words)).Sample(text => { Ask(text); }, iter: 300);
        var started = Stopwatch.GetTimestamp();
        Ask(new string('a', 10_000));
        Ask(string.Join(' ', Enumerable.Repeat("revenue of Dana by region vs last quarter", 240)));
        Ask(new string('5', 10_000));
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void The_same_question_always_means_the_same()
    {
        foreach (var question in Plain) Assert.Equal(Ask(question).ToString(), new RuleInterpreter().Interpret(question, Surroundings()).ToString());
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    private static bool IsSlip(string question, string slipped)
    {
        var known = question.Split(' ').ToHashSet();
        var changed = slipped.Split(' ').Where(word => !known.Contains(word)).ToList();
        return changed.Count == 1 && slipped.Split(' ').Length == question.Split(' ').Length && changed[0].Length > 3 && changed[0].All(char.IsLetter) &&
            !Words.Lexicon.Instance.Tree.Knows(Words.Folding.Fold(changed[0])) && !Reading.ValueIndex.Of(TestVocabulary.Data).Knows(Words.Folding.Fold(changed[0]));
    }

    private static string Unaccented(string text) => string.Concat(text.Select(letter => Words.Folding.Fold(letter)));

    private static Query? QueryOf(string question) => (Ask(question) as Interpretation.Understood)?.Query;

    private static Interpretation Ask(string question) => Interpreter.Interpret(question, Surroundings());

    private static Surroundings Surroundings() => new() { Today = new DateOnly(2026, 5, 20), Calendar = new BusinessCalendar(), Data = TestVocabulary.Data };
}
