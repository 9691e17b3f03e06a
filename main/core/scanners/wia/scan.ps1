# Speaks to scanners by WIA for the desk, in Windows PowerShell 5.1. Not run on Windows by its makers yet.
# stdin:  one request as a JSON line; for a scan then {"do":"next"} for each side; the end of stdin ends the script.
# stdout: JSON lines that say "device", "capabilities", "ready", "begun", "page", "end" or "fault" with an HRESULT.
# It only carries facts; what they mean is decided in wia-answers.ts. One request a process.
$ErrorActionPreference = 'Stop'
$utf8 = New-Object Text.UTF8Encoding $false
$answers = New-Object IO.StreamWriter -ArgumentList ([Console]::OpenStandardOutput()), $utf8
$answers.AutoFlush = $true
$requests = New-Object IO.StreamReader -ArgumentList ([Console]::OpenStandardInput()), $utf8
$bmp = '{B96B3CAB-0728-11D3-9D7B-0000F81EF32E}'
$png = '{B96B3CAF-0728-11D3-9D7B-0000F81EF32E}'

function Say($what) {
  $answers.WriteLine((ConvertTo-Json -Compress -Depth 5 -InputObject $what))
}

# Properties by their numbers: their names differ from driver to driver.
function Find-Property($of, $number) {
  foreach ($property in $of.Properties) {
    if ($property.PropertyID -eq $number) { return $property }
  }
}

function Get-Value($of, $number) {
  $property = Find-Property $of $number
  if ($property -ne $null) { return $property.Value }
  return 0
}

function Set-Value($of, $number, $value) {
  $property = Find-Property $of $number
  # What is right already is not written: some drivers hold it read-only.
  if ($property -ne $null -and $property.Value -ne $value) { $property.Value = $value }
}

function Get-Scanners {
  foreach ($info in (New-Object -ComObject WIA.DeviceManager).DeviceInfos) {
    if ($info.Type -eq 1) { $info }
  }
}

function Open-Scanner($id) {
  foreach ($info in Get-Scanners) {
    if ($info.DeviceID -eq $id) { return $info.Connect() }
  }
  # WIA_ERROR_OFFLINE
  throw (New-Object Runtime.InteropServices.COMException -ArgumentList 'gone', 0x80210005)
}

function Get-FirstItem($device) {
  foreach ($item in $device.Items) { return $item }
}

function List-Scanners {
  foreach ($info in Get-Scanners) {
    Say @{ say = 'device'; id = [string]$info.DeviceID; name = [string](Get-Value $info 7) }
  }
}

# Lengths in 1/1000 inch. SubType 1 is a range, 2 a list.
function Tell-Capabilities($ask) {
  $device = Open-Scanner $ask.device
  $dpi = Find-Property (Get-FirstItem $device) 6147
  $values = @()
  $range = $null
  if ($dpi.SubType -eq 1) { $range = @{ min = $dpi.SubTypeMin; max = $dpi.SubTypeMax; step = $dpi.SubTypeStep } }
  elseif ($dpi.SubType -eq 2) { $values = @(foreach ($value in $dpi.SubTypeValues) { $value }) }
  else { $values = @($dpi.Value) }
  Say @{
    say = 'capabilities'; handling = (Get-Value $device 3086); dpi = $values; range = $range
    bed = @((Get-Value $device 3074), (Get-Value $device 3075))
    feed = @((Get-Value $device 3076), (Get-Value $device 3077))
  }
}

function Scan-Pages($ask) {
  $device = Open-Scanner $ask.device
  Set-Value $device 3088 $ask.select
  # WIA_IPS_PAGES: one side a transfer, so that the next begins when the desk has taken care of the last.
  if ($ask.select -band 1) { Set-Value $device 3096 1 }
  $item = Get-FirstItem $device
  Set-Value $item 6146 $ask.intent
  Set-Value $item 6147 $ask.dpi
  Set-Value $item 6148 $ask.dpi
  Set-Value $item 6149 0
  Set-Value $item 6150 0
  Set-Value $item 6151 $ask.width
  Set-Value $item 6152 $ask.height
  $process = New-Object -ComObject WIA.ImageProcess
  $process.Filters.Add($process.FilterInfos.Item('Convert').FilterID)
  $process.Filters.Item(1).Properties.Item('FormatID').Value = $png
  $side = 0
  Say @{ say = 'ready'; status = (Get-Value $device 3087) }
  while ($requests.ReadLine() -eq '{"do":"next"}') {
    $side++
    Say @{ say = 'begun' }
    $image = $process.Apply($item.Transfer($bmp))
    $file = '{0:d4}.png' -f $side
    $image.SaveFile((Join-Path $ask.folder $file))
    Say @{ say = 'page'; file = $file }
  }
}

try {
  $ask = $requests.ReadLine() | ConvertFrom-Json
  if ($ask.do -eq 'list') { List-Scanners }
  elseif ($ask.do -eq 'capabilities') { Tell-Capabilities $ask }
  elseif ($ask.do -eq 'scan') { Scan-Pages $ask }
  Say @{ say = 'end' }
} catch {
  Say @{ say = 'fault'; code = '0x{0:X8}' -f $_.Exception.GetBaseException().HResult }
}
