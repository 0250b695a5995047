using CsCheck;
using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Storage;

namespace KpiBot.Tests.Storage;

public sealed class ActivityStampsTests
{
    // Few ids and few instants, so that activities meet their leads and each other, and days of about the same time.
    private static readonly Gen<Moment?> Moments = Gen.Int[0, 7].Select(code => code switch
    {
        0 => (Moment?)null,
        1 => Moment.On(2026, 1, 2),
        2 => Moment.On(2026, 1, 3),
        _ => new Moment(1_767_312_000_000 + (code * 6L * 3_600_000)), // from 2026-01-02T18:00Z in steps of six hours
    });

    private static readonly Gen<string?> Ids = Gen.Int[0, 3].Select(number => number == 0 ? null : $"{number}");

    private static readonly Gen<Activity> Activities =
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 4], Moments, Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[0, 3]), Gen.Select(Ids, Ids)).Select((id, type, at, flags, refs) => new Activity
        {
            Source = "crm", Id = $"{id}", Type = (ActivityType)type, At = at, Held = flags.Item1, Outbound = flags.Item2, Automated = flags.Item3 == 0, LeadId = refs.Item1, DealId = refs.Item2,
        });

    private static readonly Gen<Lead> Leads = Gen.Select(Gen.Int[1, 3], Moments, Moments).Select((id, created, mql) => new Lead { Source = "crm", Id = $"{id}", CreatedAt = created, MqlAt = mql });

    private static readonly Gen<CrmRecord[]> Imports = Gen.Select(Activities.Array[0, 12], Leads.Array[0, 3], Gen.Int[1, 3].Array[0, 3]).Select((activities, leads, deals) =>
        (CrmRecord[])[.. activities, .. leads, .. deals.Select(id => new Deal { Source = "crm", Id = $"{id}" })]);

    [Fact]
    public Task After_any_imports_the_stamps_are_what_a_look_at_all_activities_says() => Gen.Select(Imports, Gen.Bool).Array[1, 4].SampleAsync(
        async imports =>
        {
            using var folder = new TemporaryFolder();
            using var workspace = await folder.WriterAsync();
            foreach (var (records, isComplete) in imports)
            {
                var before = Stamps(workspace);
                var revision = workspace.Revision;
                RecordKind[] complete = isComplete ? [RecordKind.Activity] : [];
                await workspace.ImportAsync("crm", records.Reverse().DistinctBy(record => (record.GetType(), record.Id)), complete);

                var activities = workspace.All<Activity>();
                foreach (var (lead, stamp) in Zip<Lead>(workspace, "FirstActivityAt")) Assert.Equal(FirstResponse(lead, activities), stamp);
                foreach (var (deal, stamp) in Zip<Deal>(workspace, "LatestActivityAt")) Assert.Equal(LatestWork(deal, activities), stamp);

                var moved = Stamps(workspace).Where(row => before.TryGetValue(row.Key, out var old) && old != row.Value).Select(row => row.Key);
                Assert.Subset(Delta(workspace, revision), moved.ToHashSet());
            }
        },
        iter: 12, threads: 1);

    private static Moment? FirstResponse(Lead lead, IEnumerable<Activity> activities)
    {
        var start = lead.MqlAt ?? lead.CreatedAt;
        if (start is not { HasTime: true }) return null;
        return activities
            .Where(activity => activity.LeadId == lead.Id && activity.Outbound && !activity.Automated)
            .Where(activity => activity.Type is ActivityType.Meeting or ActivityType.Call or ActivityType.Email)
            .Where(activity => activity.At is { HasTime: true } at && at.Code >= start.Value.Code)
            .Min(activity => activity.At?.Code) is { } code ? new Moment(code) : null;
    }

    private static Moment? LatestWork(Deal deal, IEnumerable<Activity> activities) => activities
        .Where(activity => activity.DealId == deal.Id && activity.Held && !activity.Automated && activity.At is not null)
        .OrderBy(activity => activity.At!.Value.Instant ?? NodaTime.LocalDate.FromDateOnly(activity.At.Value.Day(new BusinessCalendar())).AtMidnight().InUtc().ToInstant())
        .ThenBy(activity => activity.At!.Value.Code)
        .LastOrDefault()?.At;

    private static IEnumerable<(T Record, Moment? Stamp)> Zip<T>(Workspace workspace, string stamp) where T : CrmRecord
    {
        using var source = workspace.OpenSnapshotSource();
        using var cursor = source.Open(RecordKinds.Of(typeof(T)), [stamp]);
        var stamps = new List<Moment?>();
        while (cursor.Next()) stamps.Add(cursor.IsNull(0) ? null : new Moment(cursor.Integer(0)));
        return workspace.All<T>().Zip(stamps);
    }

    private static Dictionary<(Type, string), Moment?> Stamps(Workspace workspace) =>
        Zip<Lead>(workspace, "FirstActivityAt").Select(row => ((CrmRecord)row.Record, row.Stamp))
            .Concat(Zip<Deal>(workspace, "LatestActivityAt").Select(row => ((CrmRecord)row.Record, row.Stamp)))
            .ToDictionary(row => (row.Item1.GetType(), row.Item1.Id), row => row.Stamp);

    private static HashSet<(Type, string)> Delta(Workspace workspace, long revision) =>
        [.. ((RecordKind[])[RecordKind.Lead, RecordKind.Deal]).SelectMany(kind => workspace.Read(kind, workspace.Keys(kind, revision))).Select(record => (record.GetType(), record.Id))];
}
