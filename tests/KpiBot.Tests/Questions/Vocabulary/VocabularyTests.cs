using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Vocabulary;

public class VocabularyTests
{
    [Theory]
    [InlineData(Language.Portuguese)]
    [InlineData(Language.Spanish)]
    public void Every_sense_has_words_in_every_language(Language language)
    {
        var english = Senses(Language.English);
        var other = Senses(language);
        Assert.DoesNotContain(english.Except(other).Concat(other.Except(english)), sense => !sense.StartsWith("Number ", StringComparison.Ordinal) && !sense.StartsWith("Short ", StringComparison.Ordinal) && sense != nameof(Sense.Alike));
    }

    [Fact]
    public void Every_line_names_a_known_sense()
    {
        foreach (var language in Lexicon.Languages)
        {
            Assert.All(VocabularyFiles.Of(language), line => Assert.True(Enum.TryParse<Sense>(line.Sense, out _) && line.Phrases.Any(), line.Sense));
        }
    }

    [Fact]
    public void No_phrase_is_called_harmless_twice()
    {
        foreach (var language in Lexicon.Languages)
        {
            var harmless = VocabularyFiles.Of(language).Where(line => line.Sense == nameof(Sense.Filler)).SelectMany(line => line.Phrases);
            Assert.Empty(harmless.GroupBy(phrase => phrase, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"{language}: {same.Key}"));
        }
    }

    [Fact]
    public void No_pattern_stands_for_more_phrases_than_a_process_should_take_in_before_its_first_answer()
    {
        var patterns = Lexicon.Languages.SelectMany(language => VocabularyFiles.Of(language).SelectMany(line => line.Phrases).Concat(KpiTexts.All(language).Values.SelectMany(text => text.Patterns)));
        Assert.All(patterns, pattern => Assert.True(PhrasePattern.Expand(pattern).Count() < 5_500, pattern));
    }

    private static HashSet<string> Senses(Language language) => [.. VocabularyFiles.Of(language).Select(line => $"{line.Sense} {line.Arg}".Trim())];
}
