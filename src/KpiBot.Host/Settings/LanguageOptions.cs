using KpiBot.Access;
using KpiBot.LanguageModel.Clients;
using KpiBot.LanguageModel.Limits;

namespace KpiBot.Host.Settings;

/// <summary>The language model that is asked where the rules are unsure; by default there is none.</summary>
public sealed class LanguageOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Language";

    private static readonly Dictionary<string, ModelProvider> Providers = Enum.GetValues<ModelProvider>().ToDictionary(provider => provider.ToString().ToLowerInvariant());

    /// <summary><c>none</c>, <c>openai</c>, <c>azure</c> or <c>ollama</c>.</summary>
    public string Provider { get; set; } = "none";

    /// <summary>The model's name; for Azure the deployment's.</summary>
    public string Model { get; set; } = "";

    /// <summary>Its address; empty: the provider's own.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The provider's key.</summary>
    public Secret Key { get; set; } = Secret.None;

    /// <summary>Further hosts that questions and the key may be sent to, separated by commas.</summary>
    public string Hosts { get; set; } = "";

    /// <summary>Seconds for one question.</summary>
    public double Seconds { get; set; } = 8;

    /// <summary>Calls for one user on one day (UTC).</summary>
    public int CallsPerDay { get; set; } = 100;

    /// <summary>Tokens, in and out, for one user on one day.</summary>
    public int TokensPerDay { get; set; } = 500_000;

    internal ModelProvider Kind => Providers[Provider.ToLowerInvariant()];

    internal string Address => Endpoint.Length > 0 ? Endpoint : ModelEndpoint.DefaultOf(Kind) ?? "";

    internal ModelLimits Limits => new(TimeSpan.FromSeconds(Seconds), CallsPerDay, TokensPerDay);

    /// <summary>What is wrong with the settings, in a sentence that names one; null when nothing is. The key is in no sentence.</summary>
    internal string? Problem(bool isDevelopment)
    {
        if (!Providers.ContainsKey(Provider.ToLowerInvariant())) return $"The setting Language:Provider is \"{Provider}\": expected {string.Join(", ", Providers.Keys)}.";
        if (!(Seconds is >= 1 and <= 60)) return FormattableString.Invariant($"The setting Language:Seconds is {Seconds}: expected 1 to 60.");
        if (CallsPerDay < 0) return FormattableString.Invariant($"The setting Language:CallsPerDay is {CallsPerDay}: expected 0 or more.");
        if (TokensPerDay < 0) return FormattableString.Invariant($"The setting Language:TokensPerDay is {TokensPerDay}: expected 0 or more.");
        if (Kind == ModelProvider.None) return null;
        if (Model.Length == 0) return $"The setting Language:Model is empty: name the model (for azure the deployment) that {Provider} shall answer with.";
        if (Kind != ModelProvider.Ollama && !Key.IsSet) return $"The setting Language:Key is empty: {Provider} needs a key (KPIBOT_LANGUAGE__KEY keeps it out of files).";
        if (Address.Length == 0) return $"The setting Language:Endpoint is empty: name the address of your {Provider} resource.";
        var hosts = Hosts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return ModelEndpoint.Problem(Kind, Address, hosts, isDevelopment) is { } problem ? $"The setting Language:Endpoint is {problem}." : null;
    }
}
