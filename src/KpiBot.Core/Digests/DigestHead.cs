using KpiBot.Answers;

namespace KpiBot.Digests;

/// <summary>The head of a digest: at most eight lines.</summary>
internal sealed class DigestHead(DigestVoice voice)
{
    public IEnumerable<Block> Blocks()
    {
        var (findings, said) = (voice.Findings, voice.Said);
        yield return new Block.Headline(said.Title(voice.Periods.Days(findings.Week)), null);
        yield return findings switch
        {
            { Moved: [var first, ..] } => voice.Of(first),
            { IsFirst: true } => new Block.Sentence(said.First),
            _ => new Block.Sentence(said.Quiet),
        };
        foreach (var promise in Promise.All) if (voice.Of(promise) is { } stands) yield return stands;
        if (findings.Incomplete.Count > 0) yield return new Block.Caution(voice.Texts.Incomplete(string.Join(", ", findings.Incomplete.Select(Label.Plain))));
        if (findings.IsLate) yield return new Block.Caution(said.Late);
        yield return new Block.Sentence(voice.Worst is { } worst ? said.ToDecide(said.Decision(worst.Section)) : findings.Proposals.Count > 0 ? said.DecideOn : said.NoDecision);
        yield return new Block.Sentence(said.InThread);
    }
}
