using KpiBot.Answers;
using KpiBot.Answers.Composition;
using KpiBot.Crm;
using KpiBot.Kpis;

namespace KpiBot.Digests;

/// <summary>What is said to each owner of untouched leads, and then to whom the owner reports: the list, which a channel never sees.</summary>
public static class UntouchedNotes
{
    /// <summary>The owners whose leads wait, in the data's own spelling, those of most leads first.</summary>
    public static IReadOnlyList<string> Owners(DigestFindings findings) =>
        [.. findings.Untouched.GroupBy(lead => lead.Owner).Where(group => group.Key is not null).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key!)];

    /// <summary>To an owner, by direct message; null when nothing of theirs waits.</summary>
    /// <param name="findings">The digest's.</param>
    /// <param name="look">How it is written.</param>
    /// <param name="owner">In the data's own spelling.</param>
    /// <param name="read">The store.</param>
    public static Answer? ToOwner(DigestFindings findings, DigestLook look, string owner, Func<IReadOnlyList<long>, IReadOnlyList<CrmRecord>> read)
    {
        List<UntouchedLead> mine = [.. findings.Untouched.Where(lead => lead.Owner == owner)];
        if (mine.Count == 0) return null;
        var voice = new DigestVoice(findings, look);
        var records = read([.. mine.Take(Most).Select(lead => lead.Key)]);
        return voice.Whole(
        [
            new Block.Sentence(voice.Said.ToOwner(voice.Figures.Count(mine.Count), voice.Periods.Day(mine[0].Due))),
            RecordsTable.Of(new Listing(RecordKind.Lead, records, mine.Count), findings.Workspace, look.Language),
        ]);
    }

    /// <summary>To the manager who stands for a team: how many leads of each of its owners wait; null when none does.</summary>
    public static Answer? ToManager(DigestFindings findings, DigestLook look, string team)
    {
        List<UntouchedLead> theirs = [.. findings.Untouched.Where(lead => lead.Team == team)];
        if (theirs.Count == 0) return null;
        var voice = new DigestVoice(findings, look);
        var owners = theirs.GroupBy(lead => lead.Owner ?? Dimensions.None).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
        return voice.Whole(
        [
            new Block.Sentence(voice.Said.ToManager(voice.Figures.Count(theirs.Count), Label.Plain(team))),
            new Block.Table(
                [voice.Said.OwnerColumns.Owner, voice.Said.OwnerColumns.Leads, voice.Said.OwnerColumns.Since],
                [.. owners.Select(group => new Row([Answers.Wording.DimensionWords.Value(group.Key, look.Language), voice.Figures.Count(group.Count()), voice.Periods.Day(group.Min(lead => lead.Due))]))], []),
        ]);
    }

    private const int Most = 20;
}
