namespace Declaraties.Rapporten.Schrijven;

/// <summary>De vorm van een rapport.</summary>
public enum Rapportformaat
{
    Tabel,
    Csv,
    Json,
    Xlsx,
    Html,
}
