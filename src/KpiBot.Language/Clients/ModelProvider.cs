namespace KpiBot.LanguageModel.Clients;

/// <summary>Whose model is asked.</summary>
public enum ModelProvider
{
    /// <summary>None: rules alone, no network.</summary>
    None,

    /// <summary>OpenAI, and hosts that speak its protocol.</summary>
    OpenAI,

    /// <summary>Azure OpenAI; the model is the name of a deployment.</summary>
    Azure,

    /// <summary>Ollama, on this machine or another.</summary>
    Ollama,
}
