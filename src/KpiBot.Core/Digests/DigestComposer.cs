using KpiBot.Answers;

namespace KpiBot.Digests;

/// <summary>A digest as it is posted.</summary>
/// <param name="Head">At most eight lines: the week in one sentence, each promise, the one decision asked.</param>
/// <param name="Detail">The figures, in its thread.</param>
public sealed record DigestPost(Answer Head, Answer Detail);

/// <summary>From what was calculated to what is said.</summary>
public static class DigestComposer
{
    /// <summary>The digest as a channel wants it.</summary>
    /// <param name="findings">What was calculated.</param>
    /// <param name="look">How it looks.</param>
    /// <param name="openAlerts">The alerts that stand open, one sentence each, in its language.</param>
    public static DigestPost Of(DigestFindings findings, DigestLook look, IReadOnlyList<string> openAlerts)
    {
        var voice = new DigestVoice(findings, look);
        return new DigestPost(voice.Whole(new DigestHead(voice).Blocks()), voice.Whole(new DigestDetail(voice, openAlerts).Blocks()));
    }
}
