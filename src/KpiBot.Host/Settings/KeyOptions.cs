using KpiBot.Access;

namespace KpiBot.Host.Settings;

/// <summary>What stored tokens are encrypted with.</summary>
public sealed class KeyOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Keys";

    /// <summary>The folder of the keys, apart from the data.</summary>
    public string Folder { get; set; } = "./keys";

    /// <summary>The certificate with its private key that the keys are encrypted with.</summary>
    public string Certificate { get; set; } = "";

    /// <summary>The certificate's password.</summary>
    public Secret Password { get; set; } = Secret.None;

    /// <summary>Whether there is a key ring.</summary>
    internal bool IsSet => Certificate.Length > 0;

    /// <summary>What is wrong with the settings, in a sentence that names one; null when nothing is. A ring that is not encrypted is never used.</summary>
    internal string? Problem(bool isNeeded)
    {
        if (!IsSet) return isNeeded ? "The setting Keys:Certificate is empty: tokens are stored only encrypted, with keys that a certificate of yours protects (appsettings.sample.json says how to make one)." : null;
        if (Folder.Length == 0) return "The setting Keys:Folder is empty: name a folder for the keys, apart from the data.";
        return File.Exists(Certificate) ? null : $"The setting Keys:Certificate is \"{Certificate}\": there is no such file.";
    }
}
