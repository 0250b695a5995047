using KpiBot.Agreements;

namespace KpiBot.Connectors.Csv.Mappings;

/// <summary>What a mapping's <c>workspace</c> block says: it seeds a new workspace and never changes one that has agreed otherwise.</summary>
public sealed class AgreementSeed
{
    private readonly IReadOnlyList<SeedSetting> _settings;

    internal AgreementSeed(IReadOnlyList<SeedSetting> settings) => _settings = settings;

    /// <summary>A mapping without the block.</summary>
    public static AgreementSeed None { get; } = new([]);

    /// <summary>The agreement with every setting of the seed.</summary>
    public Agreement Apply(Agreement agreement) => _settings.Aggregate(agreement, (seeded, setting) => setting.Apply(seeded));

    /// <summary>The settings of the seed that the workspace has agreed otherwise.</summary>
    public IReadOnlyList<SettingConflict> ConflictsWith(Agreement agreement) =>
    [
        .. from setting in _settings
           let wanted = setting.Apply(agreement)
           where wanted != agreement
           select new SettingConflict(setting.Name, setting.Show(wanted), setting.Show(agreement)),
    ];
}

/// <summary>A setting of the mapping that the workspace keeps as it is.</summary>
/// <param name="Name">The setting's name in the block.</param>
/// <param name="Wanted">What the mapping says.</param>
/// <param name="Kept">What the workspace has agreed.</param>
public sealed record SettingConflict(string Name, string Wanted, string Kept)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name} stays {Kept}; the mapping says {Wanted}.";
}

/// <summary>One setting: how it changes an agreement, and how its value is shown.</summary>
internal sealed record SeedSetting(string Name, Func<Agreement, Agreement> Apply, Func<Agreement, string> Show);
