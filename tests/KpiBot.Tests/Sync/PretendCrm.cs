using System.Globalization;
using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Sync;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace KpiBot.Tests.Sync;

/// <summary>
/// A CRM with what the real ones do: a list that is always right, a search that shows changes late and knows nothing of what is archived, a feed of what is archived, merges that nobody
/// announces but the winner, and deals that name people and owners.
/// </summary>
internal sealed class PretendCrm(FakeTimeProvider time) : ICrmConnector
{
    public static readonly StreamSpec Owners = new("owners") { IsLookup = true, HasDelta = false };
    public static readonly StreamSpec People = new("people") { Kinds = [RecordKind.Lead], HasGone = true };
    public static readonly StreamSpec Deals = new("deals") { Kinds = [RecordKind.Deal, RecordKind.StageChange], HasGone = true, Tracked = ["stage", "amount"] };

    private readonly Dictionary<string, SortedDictionary<string, Entry>> _entries = new() { ["owners"] = [], ["people"] = [], ["deals"] = [] };
    private long _calls;

    public string Source => "crm";

    public IReadOnlyList<StreamSpec> Streams { get; init; } = [Owners, People, Deals];

    public SourceTraffic Traffic => new(_calls, 0, TimeSpan.Zero, null);

    public int PageSize { get; init; } = 20;

    /// <summary>How long until a change is found by a search.</summary>
    public Func<Duration> Lag { get; init; } = () => Duration.Zero;

    /// <summary>Is shown every request before it is answered, and may throw.</summary>
    public Action<PageRequest> OnRead { get; set; } = _ => { };

    /// <summary>May change a page before it is given.</summary>
    public Func<PageRequest, SyncPage, SyncPage> Tamper { get; set; } = (_, page) => page;

    public Func<StreamSpec, long?>? Counting { get; set; }

    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public IReadOnlyCollection<string> Live(string stream) => [.. _entries[stream].Where(entry => entry.Value.Latest.IsThere).Select(entry => entry.Key)];

    public IReadOnlyCollection<string> Archived(string stream) => [.. _entries[stream].Where(entry => entry.Value.IsArchived).Select(entry => entry.Key)];

    public bool HasMerged(string stream, string id) => _entries[stream][id].Latest.Fields.ContainsKey("merged");

    /// <summary>Creates or edits; the fields given are set, the others stay.</summary>
    public void Put(string stream, string id, params (string Name, string? Value)[] fields)
    {
        var entry = _entries[stream].TryGetValue(id, out var known) ? known : _entries[stream][id] = new Entry();
        var after = entry.Versions.Count == 0 ? [] : new Dictionary<string, string>(entry.Latest.Fields);
        foreach (var (name, value) in fields)
        {
            if (value is null) after.Remove(name);
            else after[name] = value;
        }

        entry.Versions.Add(new Version(Now, Now + Lag(), after, IsThere: true));
        entry.IsArchived = false;
    }

    /// <summary>Archives without a trace in the row's own stamp; <paramref name="purge"/> without any trace at all.</summary>
    public void Remove(string stream, string id, bool purge = false)
    {
        var entry = _entries[stream][id];
        entry.Versions.Add(entry.Latest with { VisibleAt = Now + Lag(), IsThere = false });
        entry.IsArchived = !purge;
    }

    /// <summary>Brings back what was archived, as it was and without a new stamp.</summary>
    public void Restore(string stream, string id)
    {
        var entry = _entries[stream][id];
        entry.Versions.Add(entry.Latest with { VisibleAt = Now, IsThere = true });
        entry.IsArchived = false;
    }

    public void Merge(string stream, string loser, string winner)
    {
        Remove(stream, loser, purge: true);
        string?[] merged = [_entries[stream][winner].Latest.Fields.GetValueOrDefault("merged"), _entries[stream][loser].Latest.Fields.GetValueOrDefault("merged"), loser];
        Put(stream, winner, ("merged", string.Join(';', merged.OfType<string>())));
    }

    public Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        _calls++;
        OnRead(request);
        var after = request.Token ?? "";
        var entries = _entries[request.Stream.Name].Where(entry => string.CompareOrdinal(entry.Key, after) > 0).Select(entry => (Id: entry.Key, Entry: entry.Value, Shown: Shown(request, entry.Value)))
            .Where(found => found.Shown is not null).Take(PageSize + 1).ToList();
        var page = entries.Take(PageSize).ToList();
        var next = entries.Count > PageSize ? page[^1].Id : null;
        return Task.FromResult(Tamper(request, request.Pass == PassKind.Gone
            ? new SyncPage([], [.. page.Select(found => new GoneRow(found.Id))], next)
            : new SyncPage([.. page.Select(found => Row(found.Id, found.Entry, found.Shown!))], [.. page.SelectMany(found => Merged(found.Id, found.Shown!))], next)));
    }

    public Task<long?> CountAsync(StreamSpec stream, CancellationToken cancellation) => Task.FromResult(Counting is null ? Live(stream.Name).Count : Counting(stream));

    public ITranslator TranslatorOf(ILandedRows landed) => new Translator(landed);

    private Version? Shown(PageRequest request, Entry entry) => request.Pass switch
    {
        PassKind.Sweep => entry.Latest.IsThere ? entry.Latest : null,
        PassKind.Delta => entry.Versions.FindLast(version => version.VisibleAt <= Now) is { IsThere: true } found && found.Modified >= request.Since ? found : null,
        PassKind.Gone => entry.IsArchived ? entry.Latest : null,
        _ => throw new ArgumentOutOfRangeException(nameof(request)),
    };

    private static SyncRow Row(string id, Entry entry, Version shown) => new(id, shown.Modified, shown.Fields)
    {
        History = [.. entry.Versions.TakeWhile(version => version.Modified <= shown.Modified).SelectMany(version => Deals.Tracked
            .Where(field => version.Fields.ContainsKey(field)).Select(field => new FieldChange(field, version.Modified, version.Fields[field])))],
    };

    private static IEnumerable<GoneRow> Merged(string winner, Version shown) =>
        (shown.Fields.GetValueOrDefault("merged")?.Split(';') ?? []).Select(loser => new GoneRow(loser, winner, shown.Modified));

    private sealed class Entry
    {
        public List<Version> Versions { get; } = [];

        public bool IsArchived { get; set; }

        public Version Latest => Versions[^1];
    }

    private sealed record Version(Instant Modified, Instant VisibleAt, Dictionary<string, string> Fields, bool IsThere);

    private sealed class Translator(ILandedRows landed) : ITranslator
    {
        private readonly Dictionary<string, string> _owners = landed.Rows("owners").ToDictionary(row => row.Id, row => row.Fields["name"]);
        private readonly MergedIds _people = new(landed.Merged("people"));

        public SourceHome Home { get; } = new(null, null);

        public IReadOnlyDictionary<RecordKind, LinkTemplate> Links { get; } = new Dictionary<RecordKind, LinkTemplate>();

        public IEnumerable<CrmRecord> Translate(StreamSpec stream, LandedRow row)
        {
            if (stream == People)
            {
                yield return new Lead { Source = "crm", Id = row.Id, Owner = Owner(row), Stage = row.Fields.GetValueOrDefault("stage") };
                yield break;
            }

            yield return new Deal
            {
                Source = "crm", Id = row.Id, Owner = Owner(row), Stage = row.Fields.GetValueOrDefault("stage"), LeadId = _people.Of(row.Fields.GetValueOrDefault("person")),
                Amount = row.Fields.TryGetValue("amount", out var amount) ? decimal.Parse(amount, CultureInfo.InvariantCulture) : null,
            };
            foreach (var change in row.History.Where(change => change.Field == "stage"))
                yield return new StageChange { Source = "crm", Id = $"{row.Id}/{change.At.ToUnixTimeMilliseconds()}", DealId = row.Id, At = Moment.At(change.At), Stage = change.Value! };
        }

        private string? Owner(LandedRow row) => row.Fields.GetValueOrDefault("owner") is { } id ? _owners.GetValueOrDefault(id) : null;
    }
}
