using KpiBot.Kpis;

namespace KpiBot.Questions.Words;

public class PhraseTreeTests
{
    private static readonly string[] Letters = ["alpha", "bravo", "delta", "echo"];

    /// <summary>What follows alternatives is kept once until a phrase tells them apart: the tree must hold the phrases of each pattern, with their meanings and costs, and no others.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_tree_of_patterns_holds_the_phrases_that_they_stand_for(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var (tree, said) = (new PhraseTree(), new Dictionary<(string Phrase, string Meaning), int>());
            for (var pattern = 0; pattern < 6; pattern++)
            {
                var (places, meaning, cost) = (Places(random), new Meaning(Sense.Kpi, $"k{random.Next(3)}") { Language = Language.English }, random.Next(3));
                tree.Add(places, meaning, cost, literal: true);
                foreach (var phrase in Spelt(places).Where(phrase => phrase.Length > 0)) said[(phrase, meaning.Arg)] = Math.Min(cost, said.GetValueOrDefault((phrase, meaning.Arg), int.MaxValue));
            }
            tree.Seal();
            Assert.All(All(5), phrase => Assert.Equal(Expected(said, phrase), Found(tree, phrase)));
        }
    }

    private static string[][][] Places(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.GetItems(Letters, random.Next(0, 3))).DistinctBy(words => string.Join(' ', words)).ToArray())];

    private static IEnumerable<string> Spelt(string[][][] places) =>
        places.Aggregate((IEnumerable<string[]>)[[]], (phrases, choices) => phrases.SelectMany(phrase => choices.Select(choice => (string[])[.. phrase, .. choice]))).Select(words => string.Join(' ', words)).Distinct();

    private static IEnumerable<string> All(int length) =>
        length == 0 ? [] : All(length - 1).SelectMany(phrase => Letters.Select(letter => phrase + " " + letter)).Concat(Letters).Where((_, at) => length < 4 || at % 7 == 0);

    private static string Expected(Dictionary<(string Phrase, string Meaning), int> said, string phrase) =>
        string.Join(' ', said.Where(pair => pair.Key.Phrase == phrase).Select(pair => $"{pair.Key.Meaning}:{pair.Value}").Order(StringComparer.Ordinal));

    private static string Found(PhraseTree tree, string phrase)
    {
        var (tokens, found) = (Tokenizer.Read(phrase), new List<PhraseTree.Match>());
        tree.Find(tokens, [.. tokens.Select(token => (IReadOnlyList<(string, int)>)[(token.Text, 0)])], 0, found);
        return string.Join(' ', found.Where(match => match.End == tokens.Count).Select(match => $"{match.Meaning.Arg}:{match.Cost}").Order(StringComparer.Ordinal));
    }
}
