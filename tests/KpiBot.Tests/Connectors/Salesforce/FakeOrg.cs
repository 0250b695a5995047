using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace KpiBot.Tests.Connectors.Salesforce;

/// <summary>The records of an organisation: what is deleted stays in the recycle bin with a new stamp, what is purged is only in the log of deletions, and a long transaction shows its stamps late.</summary>
internal sealed class FakeOrg
{
    public static readonly InstantPattern Iso = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fff'Z'");

    private readonly Dictionary<string, SortedDictionary<string, FakeRecord>> _records = [];
    private int _histories;

    /// <summary>Objects and the types of their fields.</summary>
    public Dictionary<string, Dictionary<string, char>> Schema { get; } = FakeSchema.Of();

    /// <summary>Fields that the user may not see, as <c>Opportunity.Amount</c>.</summary>
    public HashSet<string> Hidden { get; } = [];

    public List<(string Object, string Id, Instant At)> Deletions { get; } = [];

    public SortedDictionary<string, FakeRecord> Of(string name) => _records.TryGetValue(name, out var records) ? records : _records[name] = new(StringComparer.Ordinal);

    public static string Id(string prefix, int number) => prefix + number.ToString("D12", CultureInfo.InvariantCulture) + "AAA";

    /// <summary>The fields of an object that the user may see; null where there is no such object.</summary>
    public Dictionary<string, char>? Visible(string name) =>
        Schema.TryGetValue(name, out var fields) ? fields.Where(field => !Hidden.Contains($"{name}.{field.Key}")).ToDictionary() : null;

    /// <summary>Creates or edits; the fields given are set, the others stay.</summary>
    public FakeRecord Put(string name, string id, Instant at, params (string Name, string? Value)[] fields) => Put(name, id, at, at, fields);

    /// <summary>The same in a transaction that is committed, and so seen, later.</summary>
    public FakeRecord Put(string name, string id, Instant at, Instant seenAt, params (string Name, string? Value)[] fields)
    {
        var isNew = !Of(name).TryGetValue(id, out var record);
        if (record is null) Of(name)[id] = record = new FakeRecord(id);
        var after = isNew ? new Dictionary<string, string?>() : new(record.Latest.Fields);
        foreach (var (field, type) in Schema[name]) if (isNew && type == '?') after[field] = "false";
        if (isNew) after["CreatedDate"] = Iso.Format(at);
        foreach (var (field, value) in fields) after[field] = value;
        if (name == "Opportunity") Stage(record, after, at, seenAt, isNew);
        after["SystemModstamp"] = Iso.Format(at);
        record.Versions.Add(new FakeVersion(seenAt, after));
        return record;
    }

    public void Delete(string name, string id, Instant at)
    {
        Put(name, id, at, ("IsDeleted", "true"));
        Deletions.Add((name, id, at));
    }

    public void Undelete(string name, string id, Instant at)
    {
        Put(name, id, at, ("IsDeleted", "false"), ("MasterRecordId", null));
        Deletions.RemoveAll(deletion => deletion.Id == id);
    }

    public void Merge(string name, string loser, string winner, Instant at)
    {
        Put(name, loser, at, ("IsDeleted", "true"), ("MasterRecordId", winner));
        Deletions.Add((name, loser, at));
        Put(name, winner, at);
        // What belonged to the loser is the winner's, with a stamp of its own.
        foreach (var (child, reference) in ((string, string)[])[("Opportunity", "AccountId"), ("Lead", "ConvertedAccountId"), ("CampaignMember", "LeadId")])
        {
            if (reference.Contains(name, StringComparison.Ordinal))
                foreach (var record in Of(child).Values.Where(record => record.Latest.Fields.GetValueOrDefault(reference) == loser).ToList()) Put(child, record.Id, at, (reference, winner));
        }
    }

    /// <summary>The record's present version by the fields it is asked for; null for none.</summary>
    public string? Value(string name, FakeVersion version, string path, Instant now)
    {
        if (path.Split('.') is not [var reference, var field]) return version.Fields.GetValueOrDefault(path);
        return version.Fields.GetValueOrDefault(reference + "Id") is { } id && Of(reference).TryGetValue(id, out var other) && other.At(now) is { } found ? Value(reference, found, field, now) : null;
    }

    /// <summary>Stages mean what they mean when an opportunity is saved; a change is written into the history.</summary>
    private void Stage(FakeRecord record, Dictionary<string, string?> after, Instant at, Instant seenAt, bool isNew)
    {
        var stage = Of("OpportunityStage").Values.FirstOrDefault(stage => stage.Latest.Fields["ApiName"] == after.GetValueOrDefault("StageName"));
        if (stage is not null) (after["IsClosed"], after["IsWon"]) = (stage.Latest.Fields["IsClosed"], stage.Latest.Fields["IsWon"]);
        bool Differs(string field) => isNew || record.Latest.Fields.GetValueOrDefault(field) != after.GetValueOrDefault(field);
        if (Differs("StageName")) after["LastStageChangeDate"] = isNew ? null : Iso.Format(at);
        if (!Differs("StageName") && !Differs("Amount") && !Differs("CloseDate")) return;
        Put("OpportunityHistory", Id("008", ++_histories), at, seenAt, ("OpportunityId", record.Id), ("StageName", after.GetValueOrDefault("StageName")), ("Amount", after.GetValueOrDefault("Amount")), ("CloseDate", after.GetValueOrDefault("CloseDate")));
    }
}

/// <summary>A record and its versions.</summary>
internal sealed class FakeRecord(string id)
{
    public string Id => id;

    public List<FakeVersion> Versions { get; } = [];

    /// <summary>Whether it has left the recycle bin.</summary>
    public bool IsPurged { get; set; }

    public FakeVersion Latest => Versions[^1];

    /// <summary>The version that is seen at an instant; null for none.</summary>
    public FakeVersion? At(Instant now) => IsPurged ? null : Versions.LastOrDefault(version => version.SeenAt <= now);
}

/// <summary>A version, and from when on it is seen.</summary>
internal sealed record FakeVersion(Instant SeenAt, Dictionary<string, string?> Fields);
